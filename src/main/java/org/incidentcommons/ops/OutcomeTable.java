package org.incidentcommons.ops;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;

/** The end of an import: every document received in exactly one line, and a sum. */
final class OutcomeTable {
    static final int MOST_LINES = 20; // of each list; more would hide the table

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

    /** Which were set aside: rows of a file by their line. */
    static void printSetAside(List<DocumentOutcome> first, Progress progress, PrintWriter out) {
        print(
                "Set aside:",
                first.stream()
                        .map(document -> "%s: %s".formatted(whichOf(document), document.reason()))
                        .toList(),
                progress.of(DocumentState.QUARANTINED),
                out);
        out.flush();
    }

    private static String whichOf(DocumentOutcome document) {
        boolean isNamedByPlace = document.place() == null || document.place().equals(document.name());
        return isNamedByPlace ? document.name() : document.place() + " (" + document.name() + ")";
    }

    /** What came before already, or nearly so; neither is refused. */
    static void print(List<Lookalike> lookalikes, PrintWriter out) {
        print(
                "The same content came before:",
                lookalikes.stream()
                        .filter(Lookalike::isRepeated)
                        .map(like -> like.name() + (like.report() == null ? "" : " is " + like.report()))
                        .toList(),
                out);
        print(
                "Nearly the same text is published:",
                lookalikes.stream()
                        .filter(like -> !like.looksLike().isEmpty())
                        .map(like -> "%s (%s) %s"
                                .formatted(
                                        like.name(),
                                        like.report(),
                                        like.looksLike().stream()
                                                .map(Lookalike.Near::inWords)
                                                .collect(Collectors.joining("; "))))
                        .toList(),
                out);
        out.flush();
    }

    private static void print(String heading, List<String> lines, PrintWriter out) {
        print(heading, lines, lines.size(), out);
    }

    private static void print(String heading, List<String> lines, long all, PrintWriter out) {
        if (lines.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        lines.stream().limit(MOST_LINES).forEach(line -> out.println("  " + line));
        if (all > MOST_LINES) {
            out.println("  ... and " + (all - MOST_LINES) + " more; --outcomes lists all documents.");
        }
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
