package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.ExternalId;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.report.Severity;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Curie;
import org.incidentcommons.vocabulary.Vocabularies;

/** A report with all its parts. */
@Serdeable
record WholeReport(
        String id,
        @Nullable String externalId,
        int revision,
        String audience,
        String kind,
        @Nullable String severity,
        @Nullable String documentType,
        String title,
        @Nullable String date,
        @Nullable String country,
        @Nullable String language,
        List<Part> sections,
        List<String> lessons,
        List<Advice> recommendations,
        List<Assigned> codes,
        Hours measures) {
    @Serdeable
    record Part(String kind, String heading, String text) {
        static Part of(ReportSection section) {
            return new Part(
                    section.kind().id(),
                    section.heading().value(),
                    section.body().value());
        }
    }

    @Serdeable
    record Advice(
            String text,
            @Nullable String kind,
            List<String> addressees,
            @Nullable String priority) {
        static Advice of(ReportRecommendation recommendation) {
            return new Advice(
                    recommendation.text().value(),
                    recommendation.kind().map(WholeReport::id).orElse(null),
                    recommendation.addressees().stream()
                            .map(WholeReport::id)
                            .sorted()
                            .toList(),
                    recommendation.priority().map(WholeReport::id).orElse(null));
        }
    }

    /** @param origin who assigned it: machine, contributor or reviewer */
    @Serdeable
    record Assigned(
            String code, String label, List<String> mappings, String origin, double confidence, String evidence) {
        static Assigned of(Code code, Vocabularies vocabularies) {
            return new Assigned(
                    code.code(),
                    vocabularies.label(code.code()),
                    vocabularies.concept(code.code()).map(Concept::mappings).orElse(List.of()).stream()
                            .map(Curie::toString)
                            .toList(),
                    WholeReport.id(code.origin()),
                    code.confidence(),
                    code.evidence().value());
        }
    }

    /** Null where the report does not tell. */
    @Serdeable
    record Hours(
            @Nullable Double detectHours,
            @Nullable Double respondHours,
            @Nullable Double recoverHours) {}

    static WholeReport of(Report report, Vocabularies vocabularies) {
        return new WholeReport(
                report.stored().toString(),
                report.externalId().map(ExternalId::value).orElse(null),
                report.revision(),
                report.audience().name(),
                report.kind().id(),
                report.severity().map(Severity::id).orElse(null),
                report.documentType().map(DocumentType::id).orElse(null),
                report.title().value(),
                report.date().map(Object::toString).orElse(null),
                report.country().orElse(null),
                report.language().orElse(null),
                report.sections().stream().map(Part::of).toList(),
                report.lessons().stream().map(lesson -> lesson.value()).toList(),
                report.recommendations().stream().map(Advice::of).toList(),
                report.codes().stream()
                        .map(code -> Assigned.of(code, vocabularies))
                        .toList(),
                new Hours(
                        hours(report.measures().detect()),
                        hours(report.measures().respond()),
                        hours(report.measures().recover())));
    }

    private static Double hours(Optional<Measure> measure) {
        return measure.map(Measure::hours).orElse(null);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
