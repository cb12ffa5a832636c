package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.PassageShown;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.Segment;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * @param title plain text; matches are to be marked
 * @param facts number, kind, date, country and audience in one line
 * @param moreCodes how many are not shown, {@code 4 more codes}; empty text for none
 */
record HitShown(
        String href,
        List<Segment> title,
        String facts,
        List<PassageShown> passages,
        List<CodePill> codes,
        String moreCodes) {
    private static final int MOST_PASSAGES = 2;
    private static final int MOST_OF_A_SCHEME = 3; // so that all three vocabularies have a word

    static HitShown of(Hit hit, String href, Vocabularies vocabularies, Words words) {
        List<CodePill> all = hit.codes().stream()
                .flatMap(code -> vocabularies.concept(code).stream())
                .map(CodePill::of)
                .toList();
        List<CodePill> shown = new ArrayList<>();
        Stream.of("theme", "cause", "sector")
                .forEach(scheme -> all.stream()
                        .filter(pill -> pill.scheme().equals(scheme))
                        .limit(MOST_OF_A_SCHEME)
                        .forEach(shown::add));
        int more = all.size() - shown.size();
        return new HitShown(
                href,
                hit.title(),
                String.join(
                        " · ",
                        hit.id().toString(),
                        Shown.facts(words, hit.kind(), hit.date(), hit.country()),
                        Shown.audience(words, hit.audience())),
                hit.excerpts().stream()
                        .limit(MOST_PASSAGES)
                        .map(excerpt -> PassageShown.of(excerpt, words))
                        .toList(),
                List.copyOf(shown),
                more == 0 ? "" : words.say("search.moreCodes", "n", more));
    }
}
