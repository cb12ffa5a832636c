package org.incidentcommons.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * One contributed document after structuring and sanitizing.
 *
 * @param id empty until it is stored
 * @param organizationId who contributed it; shown to no reader
 * @param revision 1 for the first, one more each time its content changes
 * @param severity empty when nobody told
 * @param documentType as what it was handed in; empty when that is not known any more
 * @param event what it has in common with other reports of the same event
 * @param publishedAt when it became visible first; empty while it is not
 */
public record Report(
        Optional<ReportId> id,
        long organizationId,
        Optional<ExternalId> externalId,
        int revision,
        Status status,
        Audience audience,
        ReportKind kind,
        Optional<Severity> severity,
        Optional<DocumentType> documentType,
        Optional<EventKey> event,
        SanitizedText title,
        Optional<IncidentDate> date,
        Optional<String> country,
        Optional<String> language,
        List<ReportSection> sections,
        List<SanitizedText> lessons,
        List<ReportRecommendation> recommendations,
        List<Code> codes,
        Measures measures,
        Optional<Instant> publishedAt) {
    public Report {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(documentType);
        Objects.requireNonNull(event);
        Objects.requireNonNull(title);
        Objects.requireNonNull(measures);
        sections = List.copyOf(sections);
        lessons = List.copyOf(lessons);
        recommendations = List.copyOf(recommendations);
        codes = List.copyOf(codes);
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision);
        }
        if ((status == Status.PUBLISHED) != publishedAt.isPresent() && status != Status.WITHDRAWN) {
            throw new IllegalArgumentException("a report is published exactly when it has a time of publication");
        }
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is written with the two letters of ISO 3166-1");
        }
    }

    /** @return the id of a report that is stored */
    public ReportId stored() {
        return id.orElseThrow(() -> new IllegalStateException("this report is not stored yet"));
    }

    Report withId(ReportId stored) {
        return new Report(
                Optional.of(stored),
                organizationId,
                externalId,
                revision,
                status,
                audience,
                kind,
                severity,
                documentType,
                event,
                title,
                date,
                country,
                language,
                sections,
                lessons,
                recommendations,
                codes,
                measures,
                publishedAt);
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** Numbers only: the text is for its audience. */
    @Override
    public String toString() {
        return "Report[" + id.map(ReportId::toString).orElse("new") + ", revision " + revision + ", " + status + "]";
    }
}
