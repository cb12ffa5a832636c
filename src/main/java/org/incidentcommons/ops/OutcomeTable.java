package org.incidentcommons.ops;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;

/** The end of an import: every document received in exactly one line, and a sum. */
final class OutcomeTable {
    private OutcomeTable() {}

    static void print(Progress progress, PrintWriter out) {
        out.printf("%-20s %9s%n", "outcome", "documents");
        for (DocumentState state : DocumentState.values()) {
            if (progress.of(state) > 0) {
                line(out, state.label(), progress.of(state));
            }
        }
        if (progress.unchanged() > 0) {
            line(out, "unchanged", progress.unchanged());
        }
        line(out, "total", progress.received() + progress.unchanged());
        if (!progress.reasons().isEmpty()) {
            out.println();
            out.println("Quarantined, because:");
            progress.reasons().forEach(reason -> out.printf("%9d  %s%n", reason.documents(), reason.reason()));
        }
        out.flush();
    }

    /** Writes a line for each document as CSV. */
    static void write(Destination destination, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord(DocumentOutcome.COLUMNS);
            destination.forEachOutcome(document -> csv.writeRecord(document.cells()));
        }
    }

    private static void line(PrintWriter out, String label, long documents) {
        out.printf("%-20s %9d%n", label, documents);
    }
}
