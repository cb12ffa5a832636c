package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.SpreadsheetCell;

/**
 * How one document of a batch ended, for its contributor and the operator.
 *
 * @param name as sent; may identify
 * @param outcome how reading it ended; null while it has not, and for duplicates
 * @param report made from it, or that of the document it repeats
 * @param storeMs how long each {@link Step} of its last attempt took, in milliseconds; null where it was not reached
 * @param rules digest of the vocabularies and word lists applied to it
 * @param place of a record: which line of which file it was, as sent
 */
@Serdeable
public record DocumentOutcome(
        long document,
        String name,
        DocumentState state,
        @Nullable Outcome outcome,
        String reason,
        @Nullable String mediaType,
        long sizeBytes,
        String sha256,
        int attempts,
        @Nullable String report,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer storeMs,
        @Nullable Integer extractMs,
        @Nullable Integer outlineMs,
        @Nullable Integer sanitizeMs,
        @Nullable Integer classifyMs,
        @Nullable Integer saveMs,
        @Nullable String extractor,
        @Nullable String rules,
        @Nullable String place) {
    /** The columns of a list of outcomes, for {@link #cells()}. */
    public static final List<String> COLUMNS = List.of(
            "document",
            "name",
            "state",
            "outcome",
            "reason",
            "media_type",
            "bytes",
            "sha256",
            "attempts",
            "report",
            "received_at",
            "finished_at",
            "store_ms",
            "extract_ms",
            "outline_ms",
            "sanitize_ms",
            "classify_ms",
            "save_ms",
            "extractor",
            "rules",
            "place");

    /**
     * @param reportId made of it, or of the document it repeats
     * @param place of a record
     */
    static DocumentOutcome of(Document document, @Nullable Long reportId, @Nullable String place) {
        return new DocumentOutcome(
                document.id(),
                document.name(),
                document.state(),
                document.outcome(),
                document.reason(),
                document.mediaType(),
                document.sizeBytes(),
                document.sha256(),
                document.attempts(),
                reportId == null ? null : new ReportId(reportId).toString(),
                document.receivedAt(),
                document.finishedAt(),
                document.storeMs(),
                document.extractMs(),
                document.outlineMs(),
                document.sanitizeMs(),
                document.classifyMs(),
                document.saveMs(),
                document.extractor(),
                document.rules(),
                place);
    }

    /** @return a cell for each of {@link #COLUMNS}, none of which a spreadsheet takes for a formula */
    public List<String> cells() {
        return Stream.of(
                        document,
                        name,
                        state,
                        text(outcome),
                        reason,
                        text(mediaType),
                        sizeBytes,
                        sha256,
                        attempts,
                        text(report),
                        receivedAt,
                        text(finishedAt),
                        text(storeMs),
                        text(extractMs),
                        text(outlineMs),
                        text(sanitizeMs),
                        text(classifyMs),
                        text(saveMs),
                        text(extractor),
                        text(rules),
                        text(place))
                .map(Object::toString)
                .map(SpreadsheetCell::of)
                .toList();
    }

    private static Object text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "DocumentOutcome " + state + " " + outcome;
    }
}
