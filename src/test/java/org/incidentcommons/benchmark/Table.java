package org.incidentcommons.benchmark;

import java.util.stream.Stream;

/** Times by kind of search: raw Lucene with the same query, with the plain one, JSON and the page over HTTP. */
final class Table {
    private static final int COLUMNS = 4;
    private static final int SAME = 0;
    private static final int PLAIN = 1;
    private static final int JSON = 2;

    private final StringBuilder text = new StringBuilder();

    Table(String title) {
        text.append(String.format(
                "%n%s; milliseconds, median and p95%n%-16s %15s %15s %15s %15s %18s %11s%n",
                title, "", "Lucene", "text alone", "JSON", "HTML", "JSON / Lucene", "text alone"));
    }

    static Timings[] timings() {
        return Stream.generate(Timings::new).limit(COLUMNS).toArray(Timings[]::new);
    }

    void row(String label, Timings[] timings) {
        text.append(String.format("%-16s", label));
        for (Timings each : timings) {
            text.append(String.format(" %7.2f %7.2f", each.quantile(0.5), each.quantile(0.95)));
        }
        text.append(String.format(
                " %10.2f %7.2f %5.2f %5.2f%n",
                ratio(timings, JSON, SAME, 0.5),
                ratio(timings, JSON, SAME, 0.95),
                ratio(timings, JSON, PLAIN, 0.5),
                ratio(timings, JSON, PLAIN, 0.95)));
    }

    private static double ratio(Timings[] timings, int one, int other, double part) {
        return timings[one].quantile(part) / timings[other].quantile(part);
    }

    void print() {
        System.out.print(text);
    }
}
