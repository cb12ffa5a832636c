package org.incidentcommons.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.sanitize.SanitizedText;

/** A report as the table {@code report} has it; the columns are explained in the migration. */
@MappedEntity("report")
record ReportRow(
        @Id @GeneratedValue @Nullable Long id,
        long organizationId,
        @Nullable String externalId,
        int revision,
        Status status,
        Audience audience,
        ReportKind kind,
        @Nullable Severity severity,
        @Nullable DocumentType documentType,
        @Nullable String eventKey,
        SanitizedText title,
        @Nullable Integer incidentYear,
        @Nullable Integer incidentMonth,
        @Nullable Integer incidentDay,
        @Nullable String country,
        @Nullable String language,
        @Nullable Long detectSeconds,
        @Nullable SanitizedText detectEvidence,
        @Nullable Long respondSeconds,
        @Nullable SanitizedText respondEvidence,
        @Nullable Long recoverSeconds,
        @Nullable SanitizedText recoverEvidence,
        Instant updatedAt,
        @Nullable Instant publishedAt) {
    private static final int TITLE_LENGTH = 500; // the width of the column, in characters
    private static final int EVIDENCE_LENGTH = 2000;

    static ReportRow of(Report report, Instant now) {
        Measures measures = report.measures();
        return new ReportRow(
                report.id().map(ReportId::number).orElse(null),
                report.organizationId(),
                report.externalId().map(ExternalId::value).orElse(null),
                report.revision(),
                report.status(),
                report.audience(),
                report.kind(),
                report.severity().orElse(null),
                report.documentType().orElse(null),
                report.event().map(EventKey::value).orElse(null),
                cut(report.title(), TITLE_LENGTH),
                report.date().map(IncidentDate::year).orElse(null),
                report.date().map(IncidentDate::month).orElse(null),
                report.date().map(IncidentDate::day).orElse(null),
                report.country().orElse(null),
                report.language().orElse(null),
                seconds(measures.detect()),
                evidence(measures.detect()),
                seconds(measures.respond()),
                evidence(measures.respond()),
                seconds(measures.recover()),
                evidence(measures.recover()),
                now,
                report.publishedAt().orElse(null));
    }

    Optional<IncidentDate> date() {
        return Optional.ofNullable(incidentYear).map(year -> new IncidentDate(year, incidentMonth, incidentDay));
    }

    Measures measures() {
        return new Measures(
                measure(detectSeconds, detectEvidence),
                measure(respondSeconds, respondEvidence),
                measure(recoverSeconds, recoverEvidence));
    }

    /** @return the text, or as much of its beginning as the column holds */
    static SanitizedText cut(SanitizedText text, int length) {
        return text.length() <= length ? text : text.sub(0, length);
    }

    private static Optional<Measure> measure(Long seconds, SanitizedText evidence) {
        return Optional.ofNullable(seconds).map(s -> new Measure(Duration.ofSeconds(s), evidence));
    }

    private static Long seconds(Optional<Measure> measure) {
        return measure.map(m -> m.duration().toSeconds()).orElse(null);
    }

    private static SanitizedText evidence(Optional<Measure> measure) {
        return measure.map(m -> cut(m.evidence(), EVIDENCE_LENGTH)).orElse(null);
    }
}
