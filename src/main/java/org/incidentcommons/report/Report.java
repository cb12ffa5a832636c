package org.incidentcommons.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Scheme;

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

    /**
     * @param before what stands and was decided before
     * @return this, as far as machines may say: audience, publication and the codes that people gave stay as they were,
     *     and of schemes that people coded nothing of the machine's is added
     */
    public Report decidedAs(Report before) {
        List<Code> decided = before.codes().stream()
                .filter(code -> code.origin() != CodeOrigin.MACHINE)
                .toList();
        Set<Scheme> schemes = decided.stream().map(Code::scheme).collect(Collectors.toSet());
        List<Code> all = new ArrayList<>(decided);
        codes.stream()
                .filter(code -> code.origin() == CodeOrigin.MACHINE && !schemes.contains(code.scheme()))
                .forEach(all::add);
        return with(id, before.status(), before.audience(), all, before.publishedAt());
    }

    /** @return whether a reader would notice no difference, whatever the revision */
    public boolean saysTheSameAs(Report other) {
        return text().equals(other.text())
                && facts().equals(other.facts())
                && Set.copyOf(codes).equals(Set.copyOf(other.codes));
    }

    private List<Object> text() {
        return List.of(title, sections, lessons, recommendations);
    }

    private List<Object> facts() {
        return List.of(status, audience, kind, severity, documentType, event, date, country, language, measures);
    }

    Report withId(ReportId stored) {
        return with(Optional.of(stored), status, audience, codes, publishedAt);
    }

    private Report with(
            Optional<ReportId> id, Status status, Audience audience, List<Code> codes, Optional<Instant> publishedAt) {
        return new Report(
                id,
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
