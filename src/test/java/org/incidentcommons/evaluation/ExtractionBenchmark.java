package org.incidentcommons.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.ExtractConfig;
import org.incidentcommons.extract.Extractor;
import org.incidentcommons.extract.Manner;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Delivery;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.report.PublishedRevision;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents a second, on the same files in one run: a plain Tika loop in a JVM of its own, our extraction with one
 * fork, and the whole pipeline, as it is configured, from the inbox until the report is found. Each is warmed up by as
 * many passes that do not count, for Java compiles while it runs; the passes take turns, so that a busy machine is busy
 * for all. Beside it, the processor time of each, which tells more than the clock where others use the machine.
 *
 * <pre>{@code mvn test -Dtest=ExtractionBenchmark -Dbenchmark=<folder>}</pre>
 *
 * <p>{@code -Dbenchmark=sample} takes the sample corpus, {@code -Drounds=3} fewer passes than five, {@code -Dwarm=1}
 * fewer to warm up than forty-five, {@code -Dforks=1 -Dworkers=3} another pipeline than the usual one. How the passes
 * that warm up went is printed too: a program that has just started meets the first of them.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = ".+")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class ExtractionBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /**
     * Java goes on compiling for long, and longest where each of two forks reads half of the files: at pass 18 they
     * still compiled for a quarter to a third of the time for which they read, a fork that reads all for a sixth.
     */
    private static final int WARM = Integer.getInteger("warm", 45);

    private static final int STAGE = 5; // passes

    private static final int WORKERS = Integer.getInteger("workers", 4); // as many as the queue has
    private static final int FORKS =
            Integer.getInteger("forks", ExtractConfig.defaults().forks());

    @TempDir
    private Path scratch;

    private final Path folder = System.getProperty("benchmark", "sample").equals("sample")
            ? Path.of("sample-corpus", "reports")
            : Path.of(System.getProperty("benchmark"));

    @Test
    void print_documentsPerSecond_ofALoopOurExtractionAndThePipeline() throws Exception {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        List<Pass> loop = new ArrayList<>();
        List<Pass> extraction = new ArrayList<>();
        List<Pass> pipeline = new ArrayList<>();
        Process plain = plain();
        try (Extractor extractor = new Extractor(oneFork(), scratch);
                ApplicationContext portal = TestContext.start(
                        Map.of("incident-commons.ingest.workers", WORKERS, "incident-commons.extract.forks", FORKS));
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(plain.getInputStream(), StandardCharsets.UTF_8))) {
            portal.getBean(Queue.class).start();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                int number = round;
                loop.add(Pass.of(() -> loop(plain, answers)));
                extraction.add(Pass.of(() -> extraction(extractor, files)));
                pipeline.add(Pass.of(() -> pipeline(portal, files, number)));
                withdrawAll(portal);
            }
        } finally {
            plain.destroyForcibly();
        }
        System.out.printf("%d files, the median of %d passes after %d that do not count%n", files.size(), ROUNDS, WARM);
        for (int from = 0; from + STAGE <= WARM; from += STAGE) {
            double plainly = median(loop, from, STAGE, Pass::seconds);
            System.out.printf(
                    "  warming up, passes %d to %d: extraction %.2f, pipeline %.2f%n",
                    from + 1,
                    from + STAGE,
                    plainly / median(extraction, from, STAGE, Pass::seconds),
                    plainly / median(pipeline, from, STAGE, Pass::seconds));
        }
        double reference = median(loop, Pass::seconds);
        print("plain Tika loop", files, loop, reference);
        print("extraction, one fork", files, extraction, reference);
        print("pipeline, until found", files, pipeline, reference);
        assertThat(reference).isPositive();
    }

    private static ExtractConfig oneFork() {
        ExtractConfig usual = ExtractConfig.defaults();
        return new ExtractConfig(
                usual.timeout(),
                usual.stall(),
                usual.heapMegabytes(),
                usual.stackMegabytes(),
                usual.restartAfter(),
                usual.maxFileBytes(),
                usual.maxTemporaryBytes(),
                1,
                usual.idle(),
                usual.extraClassPath(),
                usual.limits(),
                usual.recognition());
    }

    private static void print(String what, List<Path> files, List<Pass> passes, double reference) {
        double seconds = median(passes, Pass::seconds);
        double millis = 1000.0 / files.size();
        System.out.printf(
                "  %-22s %7.1f a second  %.2f  %5.1f ms of processor time a document:"
                        + " reading %.1f, this program %.1f, database %.1f%n",
                what,
                files.size() / seconds,
                reference / seconds,
                millis * median(passes, pass -> pass.processor().sum()),
                millis * median(passes, pass -> pass.processor().reading()),
                millis * median(passes, pass -> pass.processor().program()),
                millis * median(passes, pass -> pass.processor().database()));
    }

    /** Without the passes that warm up. */
    private static double median(List<Pass> passes, ToDoubleFunction<Pass> figure) {
        return median(passes, WARM, ROUNDS, figure);
    }

    private static double median(List<Pass> passes, int from, int count, ToDoubleFunction<Pass> figure) {
        double[] sorted = passes.stream()
                .skip(from)
                .limit(count)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private record Pass(double seconds, Processor processor) {
        interface Work {
            void run() throws Exception;
        }

        static Pass of(Work work) throws Exception {
            Processor before = Processor.spent();
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Pass(seconds, Processor.spent().minus(before));
        }
    }

    /**
     * Processor time in seconds.
     *
     * @param reading of the plain loop and of the forks
     * @param program of this program, with what Java compiles in it
     */
    private record Processor(double reading, double program, double database) {
        static Processor spent() {
            ProcessHandle self = ProcessHandle.current();
            return new Processor(
                    seconds(self.descendants().filter(process -> !isDatabase(process))),
                    seconds(Stream.of(self)),
                    seconds(self.descendants().filter(Processor::isDatabase)));
        }

        private static boolean isDatabase(ProcessHandle process) {
            return process.info().command().orElse("").contains("mariadb");
        }

        private static double seconds(Stream<ProcessHandle> processes) {
            return processes
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToDouble(time -> time.toMillis() / 1e3)
                    .sum();
        }

        Processor minus(Processor before) {
            return new Processor(reading - before.reading, program - before.program, database - before.database);
        }

        double sum() {
            return reading + program + database;
        }
    }

    /** The fork's jars, as the build lays them out, and this class's own folder for the program. */
    private Process plain() throws IOException {
        String ownClasses = Path.of("target", "test-classes").toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djava.awt.headless=true",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        Path.of("target", "fork") + "/*" + java.io.File.pathSeparator + ownClasses,
                        PlainTika.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void loop(Process plain, BufferedReader answers) throws IOException {
        plain.getOutputStream().write('\n');
        plain.getOutputStream().flush();
        String answer = answers.readLine();
        assertThat(answer).as("the loop's answer").startsWith("took ");
    }

    private static void extraction(Extractor extractor, List<Path> files)
            throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> read = new ArrayList<>();
            for (Path file : files) {
                read.add(workers.submit(
                        () -> extractor.extract(file, file.getFileName().toString(), Manner.of("benchmark"))));
            }
            for (Future<?> one : read) {
                one.get();
            }
        }
    }

    /** Else each pass would find more copies of its files than the one before, and compare them. */
    private static void withdrawAll(ApplicationContext portal) {
        Reports reports = portal.getBean(Reports.class);
        List<Long> published = reports.publishedRevisionsAfter(0, Integer.MAX_VALUE).stream()
                .map(PublishedRevision::id)
                .toList();
        for (Report report : reports.publishedForIndex(published)) {
            reports.save(Variant.of(report).withdrawn().report());
        }
        portal.getBean(IndexUpkeep.class).catchUp();
    }

    /** Each round for another organization, to which the documents are new. */
    private void pipeline(ApplicationContext portal, List<Path> files, int round) throws IOException {
        Batches batches = portal.getBean(Batches.class);
        Inbox inbox = portal.getBean(Inbox.class);
        Batch batch = batches.open("Benchmark " + round, BatchOrigin.COMMAND_LINE, true, Audience.CLEAR);
        try (Delivery delivery = inbox.deliver(batch)) {
            for (Path file : files) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    delivery.receive(folder.relativize(file).toString(), Labels.NONE, bytes);
                }
            }
        }
        batches.close(batch.id());
        await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(50)).until(() -> waiting(portal) == 0);
        portal.getBean(IndexUpkeep.class).catchUp();
        assertThat(batches.progress(batch.id()))
                .hasValueSatisfying(
                        progress -> assertThat(progress.isFinished()).isTrue());
    }

    /** Much cheaper for the database, which has work to do, than the progress of the batch. */
    private static long waiting(ApplicationContext portal) throws SQLException {
        DataSource database = DelegatingDataSource.unwrapDataSource(portal.getBean(DataSource.class));
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from document where state = 'IN_WORK'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
