package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.incidentcommons.meaning.SentenceModel;
import org.incidentcommons.report.Report;
import org.incidentcommons.vocabulary.Vocabularies;

/** An index filled without a database, by the program's own mapping and writer, for benchmarks. */
public final class FilledIndex {
    private static final int CHARACTERS = 150; // of a passage; so that even the shortest text has five

    private FilledIndex() {}

    /** @return whether the folder of data has a whole index of this form */
    public static boolean isIn(Path data, int reports) throws IOException {
        Path folder = data.resolve("index/1");
        if (!Files.isRegularFile(data.resolve("index/current"))) {
            return false;
        }
        try (Generation generation = Generation.open(1, folder)) {
            return Contents.count(generation) == reports;
        } catch (IOException otherForm) {
            return false;
        }
    }

    /**
     * Copies the index into another folder of data, unless it is there, and gives each report 2 to 5 passages, as many
     * as 150 to 600 words make, with vectors that mean nothing.
     *
     * @return how many passages there are
     */
    public static long copyWithPassages(Path from, Path to, int reports) throws IOException {
        Path whole = to.resolve("passages-are-whole");
        if (!isIn(to, reports) || !Files.exists(whole)) {
            Files.deleteIfExists(whole);
            copy(from.resolve("index"), to.resolve("index"));
            writePassages(to);
            Files.createFile(whole);
        }
        try (PassageIndex passages = PassageIndex.open(to.resolve("passages"))) {
            return new PassageReading(passages.searchers().acquire()).count();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Path generation = to.resolve("1");
        Files.createDirectories(generation);
        new IndexFolder(to).delete(1);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void writePassages(Path data) throws IOException {
        try (Generation generation = Generation.open(1, data.resolve("index/1"));
                PassageIndex passages = PassageIndex.open(data.resolve("passages"))) {
            Map<Long, String> audiences = Contents.read(generation, FilledIndex::audiences);
            audiences.entrySet().parallelStream().forEach(report -> {
                try {
                    passages.put(report.getKey(), made(report.getKey(), report.getValue()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            passages.show(0);
            passages.commit();
        }
    }

    private static Map<Long, String> audiences(ReportSearcher searcher) throws IOException {
        Map<Long, String> audiences = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            HitValues values = new HitValues(leaf.reader());
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                values.at(doc);
                audiences.put(values.id().number(), values.audience().name());
            }
        }
        return audiences;
    }

    private static List<Document> made(long report, String audience) {
        SplittableRandom random = new SplittableRandom(report);
        List<Document> passages = new ArrayList<>();
        for (int i = 0; i < 2 + report % 4; i++) {
            float[] vector = new float[SentenceModel.DIMENSIONS];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            passages.add(PassageFields.document(
                    report,
                    audience,
                    new Passage(
                            new Stretch(i * CHARACTERS, (i + 1) * CHARACTERS),
                            Optional.empty(),
                            SentenceModel.normalized(vector)),
                    PassageFields.digest(report + "-" + i)));
        }
        return passages;
    }

    /** @param report the one of each number from 1 */
    public static void write(Path data, int reports, LongFunction<Report> report, Vocabularies vocabularies)
            throws IOException {
        Path root = data.resolve("index");
        Files.createDirectories(root);
        IndexFolder folder = new IndexFolder(root);
        folder.delete(1);
        Files.deleteIfExists(root.resolve("current"));
        Entries entries = new Entries(vocabularies);
        try (Generation generation = folder.create()) {
            LongStream.rangeClosed(1, reports).parallel().forEach(number -> {
                try {
                    Report made = report.apply(number);
                    Entries.OfReport entry = entries.of(made);
                    generation.put(number, entry.report(), entry.takeaways());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generation.commit(0);
            folder.use(generation);
        }
    }
}
