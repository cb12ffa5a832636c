package org.incidentcommons.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.SpreadsheetCell;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.View;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A hit to be taken away.
 *
 * @param externalId the contributor's own identifier
 * @param date year, year and month, or day of the incident
 * @param audience who may read it, by TLP 2.0: pass it on to nobody else
 * @param takeaway the number of the lesson or recommendation in its report
 * @param text of the lesson or recommendation
 * @param address where it is read
 * @param citation how to name it elsewhere
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ExportedHit(
        String id,
        @Nullable String externalId,
        String title,
        String kind,
        @Nullable String severity,
        @Nullable String date,
        @Nullable Integer year,
        @Nullable String country,
        @Nullable String language,
        String audience,
        List<Coded> themes,
        List<Coded> causes,
        List<Coded> sectors,
        @Nullable Integer takeaway,
        @Nullable String text,
        String address,
        String citation) {
    private static final List<String> COLUMNS = List.of(
            "report",
            "externalId",
            "title",
            "kind",
            "severity",
            "date",
            "year",
            "country",
            "language",
            "audience",
            "themes",
            "causes",
            "sectors",
            "codes",
            "address",
            "citation");

    /** @param code written {@code scheme:concept} */
    @Serdeable
    record Coded(String code, String label) {}

    /** @param origin scheme and host of the portal */
    static ExportedHit of(Hit hit, String origin, Vocabularies vocabularies) {
        String title = hit.titleText();
        String address = origin + "/reports/" + hit.id();
        boolean isTakeaway = hit.takeaway().isPresent();
        return new ExportedHit(
                hit.id().toString(),
                hit.externalId().orElse(null),
                title,
                hit.kind().id(),
                hit.severity().map(Severity::id).orElse(null),
                hit.date().map(Object::toString).orElse(null),
                hit.date().map(date -> date.year()).orElse(null),
                hit.country().orElse(null),
                hit.language().orElse(null),
                "TLP:" + hit.audience().name(),
                coded(hit, Scheme.THEME, vocabularies),
                coded(hit, Scheme.CAUSE, vocabularies),
                coded(hit, Scheme.SECTOR, vocabularies),
                isTakeaway ? hit.takeaway().getAsInt() : null,
                isTakeaway ? hit.excerpts().stream().map(Excerpt::text).collect(Collectors.joining(" ")) : null,
                address,
                title + (title.matches(".*[.!?]") ? " " : ". ") + "Incident Commons, report " + hit.id() + ", "
                        + address);
    }

    private static List<Coded> coded(Hit hit, Scheme scheme, Vocabularies vocabularies) {
        return hit.codes().stream()
                .filter(code -> code.startsWith(scheme.id() + ":"))
                .map(code -> new Coded(code, vocabularies.label(code)))
                .toList();
    }

    static List<String> columns(View view) {
        return view == View.REPORTS
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), Stream.of("takeaway", "text")).toList();
    }

    /** @return a cell for each of the columns; none is a formula to a spreadsheet */
    List<String> cells(View view) {
        Stream<Object> always = Stream.of(
                id,
                told(externalId),
                title,
                kind,
                told(severity),
                told(date),
                told(year),
                told(country),
                told(language),
                audience,
                labels(themes),
                labels(causes),
                labels(sectors),
                Stream.of(themes, causes, sectors)
                        .flatMap(List::stream)
                        .map(Coded::code)
                        .collect(Collectors.joining("; ")),
                address,
                citation);
        Stream<Object> all =
                view == View.REPORTS ? always : Stream.concat(always, Stream.of(told(takeaway), told(text)));
        return all.map(Object::toString).map(SpreadsheetCell::of).toList();
    }

    private static Object told(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static String labels(List<Coded> codes) {
        return codes.stream().map(Coded::label).collect(Collectors.joining("; "));
    }

    /** The number only: the text is for its audience. */
    @Override
    public String toString() {
        return "ExportedHit[" + id + "]";
    }
}
