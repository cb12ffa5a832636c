package org.incidentcommons.ops;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Suggestion;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Reading;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.vocabulary.Curie;

/** What {@code check} says of a document, as the JSON that other programs read; its field names are a contract. */
@Serdeable
record CheckedDocument(
        @Nullable String id,
        @Nullable String file,
        Outcome outcome,
        String reason,
        String mediaType,
        @Nullable String language,
        @Nullable String title,
        @Nullable String date,
        List<CheckedSection> sections,
        List<String> lessons,
        List<String> recommendations,
        CheckedMeasures measures,
        List<CheckedFinding> findings,
        List<CheckedSuggestion> suggestions,
        List<Lookalike.Near> looksLike) {

    @Serdeable
    record CheckedSection(String kind, String heading, String text) {
        static CheckedSection of(ReportSection section) {
            return new CheckedSection(
                    section.kind().id(),
                    section.heading().value(),
                    section.body().value());
        }
    }

    /** In hours; null where the text does not say. */
    @Serdeable
    record CheckedMeasures(
            @Nullable Double detectHours,
            @Nullable Double respondHours,
            @Nullable Double recoverHours) {}

    @Serdeable
    record CheckedFinding(String kind, int start, int end, String text, String replacement) {}

    @Serdeable
    record CheckedSuggestion(
            String scheme, String code, String label, List<String> mappings, double confidence, String evidence) {
        static CheckedSuggestion of(Suggestion suggestion) {
            return new CheckedSuggestion(
                    suggestion.concept().scheme().id(),
                    suggestion.concept().code(),
                    suggestion.concept().prefLabel(),
                    suggestion.concept().mappings().stream()
                            .map(Curie::toString)
                            .toList(),
                    suggestion.confidence(),
                    suggestion.evidence().value());
        }
    }

    /** @param looksLike published reports with nearly the same text */
    static CheckedDocument of(
            @Nullable String id, @Nullable String file, Reading reading, List<Lookalike.Near> looksLike) {
        Optional<Reading.Content> content = reading.content();
        return new CheckedDocument(
                id,
                file,
                reading.outcome(),
                reading.reason(),
                reading.mediaType(),
                content.flatMap(Reading.Content::language).orElse(null),
                content.map(c -> c.title().value()).orElse(null),
                content.flatMap(Reading.Content::date).map(Object::toString).orElse(null),
                content.map(c -> c.sections().stream().map(CheckedSection::of).toList())
                        .orElse(List.of()),
                content.map(c -> c.lessons().stream().map(l -> l.value()).toList())
                        .orElse(List.of()),
                content.map(c -> c.recommendations().stream()
                                .map(r -> r.text().value())
                                .toList())
                        .orElse(List.of()),
                content.map(c -> new CheckedMeasures(
                                hours(c.measures().detect()),
                                hours(c.measures().respond()),
                                hours(c.measures().recover())))
                        .orElse(new CheckedMeasures(null, null, null)),
                content.map(c -> c.findings().stream()
                                .map(f -> new CheckedFinding(
                                        f.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                        f.start(),
                                        f.end(),
                                        f.text(),
                                        f.replacement()))
                                .toList())
                        .orElse(List.of()),
                content.map(c -> c.suggestions().stream()
                                .map(CheckedSuggestion::of)
                                .toList())
                        .orElse(List.of()),
                looksLike);
    }

    private static Double hours(Optional<Measure> measure) {
        return measure.map(Measure::hours).orElse(null);
    }

    /** The findings identify, so this prints none of the content. */
    @Override
    public String toString() {
        return "CheckedDocument " + outcome;
    }
}
