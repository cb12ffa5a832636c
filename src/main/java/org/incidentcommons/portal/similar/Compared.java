package org.incidentcommons.portal.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.PassageShown;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.AxesOfCodes;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A similar report with the reasons.
 *
 * @param language tag of the language its texts are in
 * @param own the passage that was asked with, beside {@code other} of the report; both or none
 * @param quote where the shared words stand, when there are no two passages to show
 */
record Compared(
        String id,
        String href,
        String title,
        String language,
        String facts,
        List<Reason> reasons,
        Optional<PassageShown> own,
        Optional<PassageShown> other,
        Optional<PassageShown> quote) {
    private static final int MOST_TERMS = 8;

    static Compared of(SimilarHit similar, AxesOfCodes axes, Vocabularies vocabularies, Words words) {
        Hit hit = similar.hit();
        return new Compared(
                hit.id().toString(),
                "/reports/" + hit.id(),
                hit.titleText(),
                hit.language().orElse("en"),
                Shown.facts(words, hit.kind(), hit.date(), hit.country()),
                reasons(similar, axes, vocabularies, words),
                similar.passages().map(pair -> PassageShown.of(pair.own(), words)),
                similar.passages().map(pair -> PassageShown.of(pair.other(), words)),
                similar.passages().isPresent()
                        ? Optional.empty()
                        : similar.quote().map(quote -> PassageShown.of(quote, words)));
    }

    private static List<Reason> reasons(SimilarHit similar, AxesOfCodes axes, Vocabularies vocabularies, Words words) {
        List<Reason> reasons = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            List<CodePill> codes = similar.sharedCodes().stream()
                    .filter(code -> axes.of(code).filter(axis::equals).isPresent())
                    .flatMap(code -> vocabularies.concept(code).stream())
                    .map(CodePill::of)
                    .toList();
            String terms = axis == Axis.WORDS
                    ? String.join(
                            ", ",
                            similar.sharedTerms().stream().limit(MOST_TERMS).toList())
                    : "";
            if (!codes.isEmpty() || !terms.isEmpty() || says(axis, similar)) {
                reasons.add(new Reason(words.say("similar.same", "axis", axis.id()), codes, terms));
            }
        }
        return reasons;
    }

    /** Lessons may be alike without a shared code. */
    private static boolean says(Axis axis, SimilarHit similar) {
        return axis == Axis.LESSON && similar.degrees().containsKey(axis)
                || axis == Axis.MEANING && similar.passages().isPresent();
    }
}
