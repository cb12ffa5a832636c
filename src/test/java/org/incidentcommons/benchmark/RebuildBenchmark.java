package org.incidentcommons.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.report.PublishedRevision;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports a second at which the index is rebuilt from the stored texts, from the first one read from the database until
 * searches use the new index; beside it plain Lucene, which gets the same texts from memory into one English field, on
 * as many threads. Both take turns in one JVM and are warmed up by passes that do not count.
 *
 * <pre>{@code mvn test -Dtest=RebuildBenchmark -Dbenchmark=50000}</pre>
 *
 * <p>With a number, that many invented records; else a file of records, a line of JSON each. {@code -Dpasses=3} fewer
 * passes than five, {@code -Dwarm=1} fewer to warm up than two.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = ".+")
class RebuildBenchmark {
    private static final int PASSES = Integer.getInteger("passes", 5);
    private static final int WARM = Integer.getInteger("warm", 2);
    private static final int AT_ONCE = 1_000; // lines handed in together
    private static final int WORKERS = 2;
    private static final double BUFFER_MEGABYTES = 64; // as much as the program has for reports

    @TempDir
    private Path folder;

    @Test
    void print_reportsASecond_ofPlainLuceneAndTheRebuild() throws Exception {
        try (ApplicationContext portal = TestContext.start()) {
            publish(portal, records());
            List<String> texts = texts(portal.getBean(Reports.class));
            IndexUpkeep upkeep = portal.getBean(IndexUpkeep.class);
            List<Double> plain = new ArrayList<>();
            List<Double> rebuild = new ArrayList<>();
            for (int pass = 0; pass < WARM + PASSES; pass++) {
                Path index = folder.resolve("plain-" + pass);
                plain.add(seconds(() -> plain(texts, index)));
                rebuild.add(seconds(() -> upkeep.rebuild(progress -> {})));
            }
            int characters =
                    (int) texts.stream().mapToInt(String::length).average().orElse(0);
            System.out.printf(
                    "%d reports of %d characters, the median of %d passes after %d that do not count, %d processors%n",
                    texts.size(), characters, PASSES, WARM, Runtime.getRuntime().availableProcessors());
            double reference = median(plain);
            print("plain Lucene, the text alone", texts.size(), plain, reference);
            print("rebuild, all that is searched", texts.size(), rebuild, reference);
            assertThat(upkeep.state().reports()).isEqualTo(texts.size());
        }
    }

    private static void print(String what, int reports, List<Double> seconds, double reference) {
        double median = median(seconds);
        System.out.printf("  %-30s %7.0f a second  %.2f%n", what, reports / median, reference / median);
    }

    private static double median(List<Double> seconds) {
        double[] sorted =
                seconds.stream().skip(WARM).mapToDouble(d -> d).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private Path records() throws IOException {
        String given = System.getProperty("benchmark");
        if (!given.matches("\\d+")) {
            return Path.of(given);
        }
        Path file = folder.resolve("invented.jsonl");
        InventedRecords.write(file, Long.parseLong(given));
        return file;
    }

    private static void publish(ApplicationContext portal, Path records) throws IOException {
        Batches batches = portal.getBean(Batches.class);
        Batch batch = batches.open("Benchmark", BatchOrigin.COMMAND_LINE, true, Audience.CLEAR);
        Inbox inbox = portal.getBean(Inbox.class);
        portal.getBean(Queue.class).start();
        List<String> lines = Files.readAllLines(records);
        for (int first = 0; first < lines.size(); first += AT_ONCE) {
            List<String> next = lines.subList(first, Math.min(lines.size(), first + AT_ONCE));
            inbox.receiveRecords(batch, "records.jsonl", first + 1L, next);
        }
        batches.close(batch.id());
        await().atMost(Duration.ofHours(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        batches.progress(batch.id()).map(Progress::isFinished).orElseThrow());
        portal.getBean(IndexUpkeep.class).catchUp();
    }

    private static List<String> texts(Reports reports) {
        List<String> texts = new ArrayList<>();
        List<Long> ids = reports.publishedRevisionsAfter(0, Integer.MAX_VALUE).stream()
                .map(PublishedRevision::id)
                .toList();
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            reports.publishedForIndex(ids.subList(first, Math.min(ids.size(), first + AT_ONCE)))
                    .forEach(report -> texts.add(text(report)));
        }
        return texts;
    }

    private static String text(Report report) {
        return report.sections().stream()
                .flatMap(section ->
                        Stream.of(section.heading().value(), section.body().value()))
                .collect(Collectors.joining("\n", report.title().value() + "\n", ""));
    }

    private static void plain(List<String> texts, Path index) throws Exception {
        AtomicInteger next = new AtomicInteger();
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, config);
                ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            Callable<Void> work = () -> {
                for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                    Document document = new Document();
                    document.add(new TextField("text", texts.get(i), Field.Store.YES));
                    writer.addDocument(document);
                }
                return null;
            };
            for (Future<Void> each : threads.invokeAll(Arrays.asList(work, work))) {
                each.get();
            }
            writer.commit();
        }
    }
}
