package org.incidentcommons.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast invented records go in, by tenths of the import, through the program as an operator runs it with 512 MB, and
 * how fast the index is rebuilt from them.
 *
 * <pre>{@code mvn -o -q test -Dtest=ImportBenchmark -Dbenchmark.records=100000}</pre>
 */
@EnabledIfSystemProperty(named = "benchmark.records", matches = "\\d+")
class ImportBenchmark {
    private static final Pattern PROGRESS = Pattern.compile("(?:import|rebuild-index): (\\d+) of \\d+");
    private static final Pattern AFTER_COLLECTION = Pattern.compile("\\[([\\d.]+)s\\].*Pause.*->(\\d+)M\\(");
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final long records = Long.getLong("benchmark.records", 0);

    @TempDir
    Path folder;

    /** How many were done after so many seconds. */
    private record Point(double seconds, long done) {}

    @Test
    void print_recordsASecondAndHeap_ofEachTenth() throws Exception {
        Path file = folder.resolve("invented.jsonl");
        InventedRecords.write(file, records);
        List<Point> points = run("import", file.toString(), "--organization", "Fictional Works", "--publish");
        double previous = 0;
        double[] tenths = new double[10];
        for (int tenth = 1; tenth <= 10; tenth++) {
            double at = secondsAt(points, records * tenth / 10);
            tenths[tenth - 1] = records / 10.0 / Math.max(0.001, at - previous);
            System.out.printf(
                    "tenth %2d: %6.0f records/s, heap after collection %d MB%n",
                    tenth, tenths[tenth - 1], heap(previous, at));
            previous = at;
        }
        double half = secondsAt(points, records / 2);
        System.out.printf(
                "whole: %.0f records/s; second half %.2f of the first's speed%n",
                records / previous, half / (previous - half));
        assertThat(points.getLast().done()).isEqualTo(records);
        List<Point> rebuilt = run("rebuild-index");
        System.out.printf("rebuild: %.0f reports/s%n", records / (secondsAt(rebuilt, records) - begin(rebuilt)));
    }

    /** Starting the program is not counted. */
    private static double begin(List<Point> points) {
        return points.stream()
                .filter(point -> point.done() == 0)
                .mapToDouble(Point::seconds)
                .max()
                .orElse(0);
    }

    private List<Point> run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve(command[0] + ".log");
        Process process = Program.start(
                Map.of(
                        "INCIDENT_COMMONS_DATA",
                        folder.resolve("data").toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Xlog:gc:file=" + folder.resolve("gc-" + command[0] + ".log")),
                log,
                command);
        long start = System.nanoTime();
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        while (!process.waitFor(LOOK_EVERY)) {
            long done = done(log);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (done > points.getLast().done()) {
                points.add(new Point(seconds, done));
            } else if (done == 0 && PROGRESS.matcher(Files.readString(log)).find() && points.size() == 1) {
                points.add(new Point(seconds, 0));
            }
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        if (points.getLast().done() < done(log)) {
            points.add(new Point((System.nanoTime() - start) / 1e9, done(log)));
        }
        return points;
    }

    private static long done(Path log) throws IOException {
        Matcher matcher = PROGRESS.matcher(Files.readString(log));
        long done = 0;
        while (matcher.find()) {
            done = Long.parseLong(matcher.group(1));
        }
        return done;
    }

    /** Between two looks as if it went evenly. */
    private static double secondsAt(List<Point> points, long done) {
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point after = points.get(i);
            if (after.done() >= done) {
                double share = (double) (done - before.done()) / (after.done() - before.done());
                return before.seconds() + share * (after.seconds() - before.seconds());
            }
        }
        return points.getLast().seconds();
    }

    /** @return the least that was in use right after a collection in that time, in MB */
    private long heap(double from, double to) throws IOException {
        return Files.readAllLines(folder.resolve("gc-import.log")).stream()
                .map(AFTER_COLLECTION::matcher)
                .filter(Matcher::find)
                .filter(line -> Double.parseDouble(line.group(1)) >= from && Double.parseDouble(line.group(1)) <= to)
                .mapToLong(line -> Long.parseLong(line.group(2)))
                .min()
                .orElse(0);
    }
}
