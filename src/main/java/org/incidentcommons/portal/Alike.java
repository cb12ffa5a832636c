package org.incidentcommons.portal;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A similar report and why it is similar.
 *
 * @param language tag of the language its texts are in
 * @param codes those both have, the rarest first
 * @param terms telling words both have, as one line; empty when there are none
 * @param quote where those words stand together in the other report
 */
public record Alike(
        String href,
        String title,
        String language,
        String facts,
        List<CodePill> codes,
        String terms,
        Optional<PassageShown> quote) {
    private static final int MOST_CODES = 4; // more would hide the rare ones, which say most
    private static final int MOST_TERMS = 6;

    public static Alike of(SimilarHit similar, Vocabularies vocabularies, Words words) {
        Hit hit = similar.hit();
        return new Alike(
                "/reports/" + hit.id(),
                hit.titleText(),
                hit.language().orElse("en"),
                Shown.facts(words, hit.kind(), hit.date(), hit.country()),
                similar.sharedCodes().stream()
                        .limit(MOST_CODES)
                        .flatMap(code -> vocabularies.concept(code).stream())
                        .map(CodePill::of)
                        .toList(),
                String.join(
                        ", ", similar.sharedTerms().stream().limit(MOST_TERMS).toList()),
                similar.quote().map(quote -> PassageShown.of(quote, words)));
    }
}
