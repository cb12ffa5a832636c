package org.incidentcommons.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Scheme;

@MappedEntity("report_code")
record CodeRow(
        @Id @GeneratedValue @Nullable Long id,
        long reportId,
        String code,
        CodeOrigin origin,
        double confidence,
        SanitizedText evidence) {
    private static final int EVIDENCE_LENGTH = 2000; // the width of the column, in characters

    static CodeRow of(long reportId, Code code) {
        SanitizedText evidence = ReportRow.cut(code.evidence(), EVIDENCE_LENGTH);
        return new CodeRow(null, reportId, code.code(), code.origin(), code.confidence(), evidence);
    }

    Code toCode() {
        int colon = code.indexOf(':');
        Scheme scheme = Scheme.of(code.substring(0, colon))
                .orElseThrow(() -> new IllegalStateException("report_code has a code of no scheme: " + code));
        return new Code(scheme, code.substring(colon + 1), origin, confidence, evidence);
    }
}
