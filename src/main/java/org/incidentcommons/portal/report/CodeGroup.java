package org.incidentcommons.portal.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * The codes of one vocabulary, in the order of the report.
 *
 * @param more shown on request
 */
record CodeGroup(String title, List<CodePill> first, String moreTitle, List<CodePill> more) {
    private static final int SHOWN_AT_ONCE = 8; // a report with more has been coded by a machine, best first

    static List<CodeGroup> of(Report report, Vocabularies vocabularies, Words words) {
        return Stream.of(Scheme.values())
                .flatMap(scheme -> of(report, scheme, vocabularies, words).stream())
                .toList();
    }

    private static Optional<CodeGroup> of(Report report, Scheme scheme, Vocabularies vocabularies, Words words) {
        List<CodePill> pills = report.codes().stream()
                .filter(code -> code.scheme() == scheme)
                .map(code -> CodePill.of(vocabularies, scheme, code.concept()))
                .toList();
        return pills.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeGroup(
                        Shown.schemes(words, scheme),
                        pills.stream().limit(SHOWN_AT_ONCE).toList(),
                        words.say("report.moreCodes", "n", pills.size() - SHOWN_AT_ONCE),
                        pills.stream().skip(SHOWN_AT_ONCE).toList()));
    }
}
