package org.incidentcommons.benchmark;

/** Three ways to do the same, in turn: raw Lucene, one over HTTP, and another over HTTP that may take longer. */
final class Beside {
    private final String title;
    private final Timings raw = new Timings();
    private final Timings one = new Timings();
    private final Timings other = new Timings();
    private final Timings more = new Timings();

    Beside(String title) {
        this.title = title;
    }

    void call(Timings.Call lucene, Timings.Call first, Timings.Call second) throws Exception {
        raw.add(nanos(lucene));
        long shorter = nanos(first);
        long longer = nanos(second);
        one.add(shorter);
        other.add(longer);
        more.add(longer - shorter);
    }

    private static long nanos(Timings.Call call) throws Exception {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    void print(String oneName, String otherName) {
        System.out.printf("%n%s; milliseconds, median and p95%n", title);
        line("Lucene", raw);
        line(oneName, one);
        line(otherName, other);
        System.out.printf(
                "%s / Lucene %.2f, p95 %.2f; more than %s, call by call: %.2f ms median, %.2f ms p95%n",
                otherName,
                other.quantile(0.5) / raw.quantile(0.5),
                other.quantile(0.95) / raw.quantile(0.95),
                oneName,
                more.quantile(0.5),
                more.quantile(0.95));
    }

    private static void line(String name, Timings timings) {
        System.out.printf("  %-16s %7.2f %7.2f%n", name, timings.quantile(0.5), timings.quantile(0.95));
    }
}
