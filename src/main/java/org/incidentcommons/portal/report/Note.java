package org.incidentcommons.portal.report;

import java.util.List;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A sentence of the report beside its text, with the codes it supports.
 *
 * @param isInText whether the sentence is marked in the text, so that one can go there
 * @param origin who gave the codes
 */
record Note(Evidence evidence, SanitizedText quote, boolean isInText, List<CodePill> codes, String origin) {
    static Note of(
            Evidence evidence,
            SanitizedText quote,
            boolean isInText,
            List<Code> codes,
            Vocabularies vocabularies,
            Words words) {
        return new Note(
                evidence,
                quote,
                isInText,
                codes.stream()
                        .map(code -> CodePill.of(vocabularies, code.scheme(), code.concept()))
                        .toList(),
                origin(codes, words));
    }

    private static String origin(List<Code> codes, Words words) {
        if (codes.stream().allMatch(code -> code.origin() == CodeOrigin.MACHINE)) {
            double least = codes.stream().mapToDouble(Code::confidence).min().orElse(0);
            return words.say("report.origin.machine", "share", words.percent(least));
        }
        return codes.stream().anyMatch(code -> code.origin() == CodeOrigin.REVIEWER)
                ? words.say("report.origin.reviewer")
                : words.say("report.origin.contributor");
    }
}
