package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.report.ReportId;

/**
 * How one document of a batch ended, for its contributor and the operator.
 *
 * @param name as sent; may identify
 * @param outcome how reading it ended; null while it has not, and for duplicates
 * @param report made from it, or that of the document it repeats
 */
@Serdeable
public record DocumentOutcome(
        String name,
        DocumentState state,
        @Nullable Outcome outcome,
        String reason,
        @Nullable String mediaType,
        long sizeBytes,
        int attempts,
        @Nullable String report) {
    static DocumentOutcome of(Document document) {
        return new DocumentOutcome(
                document.name(),
                document.state(),
                document.outcome(),
                document.reason(),
                document.mediaType(),
                document.sizeBytes(),
                document.attempts(),
                document.reportId() == null ? null : new ReportId(document.reportId()).toString());
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "DocumentOutcome " + state + " " + outcome;
    }
}
