package org.incidentcommons.ops;

import java.io.PrintWriter;
import java.util.Locale;

/** What {@code check} says of a document, for people. */
final class CheckReport {
    private static final int EXCERPT = 300; // characters of a section that are shown
    private static final int MOST_SUGGESTIONS = 15;

    private CheckReport() {}

    static void print(CheckedDocument checked, PrintWriter out) {
        out.printf("%s%n", checked.file());
        out.printf(
                "  %s, %s%s%n",
                checked.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                checked.mediaType(),
                checked.language() == null ? "" : ", language " + checked.language());
        if (!checked.reason().isBlank()) {
            out.printf("  %s%n", checked.reason());
        }
        if (checked.title() != null) {
            content(checked, out);
        }
        out.println();
        out.flush();
    }

    private static void content(CheckedDocument checked, PrintWriter out) {
        out.printf("%n  %s%s%n", checked.title(), checked.date() == null ? "" : " (" + checked.date() + ")");
        for (CheckedDocument.CheckedSection section : checked.sections()) {
            out.printf("%n  [%s] %s%n", section.kind(), section.heading());
            out.printf("    %s%n", excerpt(section.text()));
        }
        list(
                out,
                "Published already, or nearly so",
                checked.looksLike().stream().map(Lookalike.Near::inWords).toList());
        measures(checked.measures(), out);
        list(out, "Lessons", checked.lessons());
        list(out, "Recommendations", checked.recommendations());
        if (!checked.findings().isEmpty()) {
            out.printf("%n  Findings, to be replaced%n");
            checked.findings()
                    .forEach(f -> out.printf("    %-16s %-40s %s%n", f.kind(), oneLine(f.text()), f.replacement()));
        }
        if (!checked.suggestions().isEmpty()) {
            out.printf("%n  Suggested codes, best first%n");
            checked.suggestions().stream()
                    .limit(MOST_SUGGESTIONS)
                    .forEach(s -> out.printf(
                            "    %3.0f %%  %-40s %s%n", s.confidence() * 100, s.code(), excerpt(s.evidence())));
        }
    }

    private static void measures(CheckedDocument.CheckedMeasures measures, PrintWriter out) {
        if (measures.detectHours() != null || measures.respondHours() != null || measures.recoverHours() != null) {
            out.printf(
                    "%n  Hours to detect %s, to respond %s, to recover %s%n",
                    hours(measures.detectHours()), hours(measures.respondHours()), hours(measures.recoverHours()));
        }
    }

    private static void list(PrintWriter out, String heading, java.util.List<String> items) {
        if (!items.isEmpty()) {
            out.printf("%n  %s%n", heading);
            items.forEach(item -> out.printf("    - %s%n", excerpt(item)));
        }
    }

    private static String hours(Double hours) {
        return hours == null ? "not told" : "%.1f".formatted(hours);
    }

    private static String excerpt(String text) {
        String line = oneLine(text);
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
