package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Suggestion;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.EventKey;
import org.incidentcommons.report.ExternalId;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.Status;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/** Makes a report of what was read and what the contributor says of it. */
@Singleton
class Drafts {
    private static final String NEAR_MISS = "near-miss"; // the theme that tells a near miss, with all below it
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Vocabularies vocabularies;
    private final IngestConfig config;

    Drafts(Vocabularies vocabularies, IngestConfig config) {
        this.vocabularies = vocabularies;
        this.config = config;
    }

    /**
     * @param previous the report made from an earlier version of the same document
     * @throws IllegalArgumentException with a message for people when a label cannot be used
     */
    Report draft(
            Reading.Content content,
            Labels labels,
            DocumentType documentType,
            Batch batch,
            Optional<Report> previous,
            Instant now) {
        List<Code> codes = codes(content, labels);
        return new Report(
                previous.flatMap(Report::id),
                batch.organizationId(),
                externalId(content, labels),
                previous.map(report -> report.revision() + 1).orElse(1),
                batch.publish() ? Status.PUBLISHED : Status.DRAFT,
                audience(labels, batch),
                kind(labels, codes),
                Optional.ofNullable(labels.severity())
                        .filter(severity -> !severity.isBlank())
                        .map(Drafts::severity),
                Optional.of(documentType),
                Optional.ofNullable(labels.event())
                        .filter(event -> !event.isBlank())
                        .map(EventKey::of),
                content.title(),
                labels.date() == null ? content.date() : Optional.of(date(labels.date())),
                Optional.ofNullable(labels.country()).filter(c -> !c.isBlank()).map(Drafts::country),
                content.language(),
                content.sections(),
                content.lessons(),
                content.recommendations(),
                codes,
                content.measures(),
                batch.publish()
                        ? Optional.of(previous.flatMap(Report::publishedAt).orElse(now))
                        : Optional.empty());
    }

    /** The contributor's own identifier, else the name of the file as the sanitizer leaves it. */
    private static Optional<ExternalId> externalId(Reading.Content content, Labels labels) {
        if (labels.externalId() != null) {
            return Optional.of(new ExternalId(labels.externalId()));
        }
        return ExternalId.from(content.name());
    }

    private static Audience audience(Labels labels, Batch batch) {
        if (labels.audience() == null) {
            return batch.audience();
        }
        return Audience.named(labels.audience())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The audience must be CLEAR, GREEN or AMBER; what is RED is not for sharing."));
    }

    private static IncidentDate date(String date) {
        return IncidentDate.parse(date)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The date must be written as 2021, 2021-03 or 2021-03-28, not as \"" + date + "\"."));
    }

    private static String country(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("The country must be two letters of ISO 3166-1, such as DE.");
        }
        return code;
    }

    private static Severity severity(String severity) {
        return Severity.of(severity.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new IllegalArgumentException("The severity must be none, minor, moderate, major or critical."));
    }

    private ReportKind kind(Labels labels, List<Code> codes) {
        if (labels.kind() != null) {
            return ReportKind.of(labels.kind())
                    .orElseThrow(() -> new IllegalArgumentException("The kind must be incident or near-miss."));
        }
        boolean isNearMiss = codes.stream()
                .filter(code -> code.scheme() == Scheme.THEME)
                .anyMatch(code -> code.concept().equals(NEAR_MISS)
                        || vocabularies.of(Scheme.THEME).ancestors(code.concept()).stream()
                                .anyMatch(above -> above.id().equals(NEAR_MISS)));
        return isNearMiss ? ReportKind.NEAR_MISS : ReportKind.INCIDENT;
    }

    /**
     * The contributor's codes, foreign ones translated, with the machine's evidence where it agrees; in the schemes
     * where the contributor gave none, the machine's suggestions above the threshold.
     */
    private List<Code> codes(Reading.Content content, Labels labels) {
        Map<String, Suggestion> suggested = new LinkedHashMap<>();
        content.suggestions()
                .forEach(suggestion -> suggested.put(suggestion.concept().code(), suggestion));
        Map<String, Code> codes = new LinkedHashMap<>();
        for (String given : labels.codes()) {
            for (Concept concept : vocabularies.translate(given)) {
                SanitizedText evidence = Optional.ofNullable(suggested.get(concept.code()))
                        .map(Suggestion::evidence)
                        .orElse(SanitizedText.EMPTY);
                codes.put(
                        concept.code(), new Code(concept.scheme(), concept.id(), CodeOrigin.CONTRIBUTOR, 1, evidence));
            }
        }
        List<Scheme> decided =
                codes.values().stream().map(Code::scheme).distinct().toList();
        List<Code> all = new ArrayList<>(codes.values());
        for (Suggestion suggestion : suggested.values()) {
            Concept concept = suggestion.concept();
            if (suggestion.confidence() >= config.acceptAbove(concept.scheme())
                    && !decided.contains(concept.scheme())) {
                all.add(new Code(
                        concept.scheme(),
                        concept.id(),
                        CodeOrigin.MACHINE,
                        suggestion.confidence(),
                        suggestion.evidence()));
            }
        }
        return all;
    }
}
