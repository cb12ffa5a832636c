package org.incidentcommons.ops;

import java.io.PrintWriter;
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

    private static void line(PrintWriter out, String label, long documents) {
        out.printf("%-20s %9d%n", label, documents);
    }
}
