package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.incidentcommons.report.Report;
import org.incidentcommons.vocabulary.Vocabularies;

/** An index filled without a database, by the program's own mapping and writer, for benchmarks. */
public final class FilledIndex {
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

    /** @param report the one of each number from 1 */
    public static void write(Path data, int reports, LongFunction<Report> report, Vocabularies vocabularies)
            throws IOException {
        Path root = data.resolve("index");
        Files.createDirectories(root);
        IndexFolder folder = new IndexFolder(root);
        folder.delete(1);
        Files.deleteIfExists(root.resolve("current"));
        try (Generation generation = folder.create()) {
            LongStream.rangeClosed(1, reports).parallel().forEach(number -> {
                try {
                    Report made = report.apply(number);
                    generation.put(
                            number, ReportDocument.of(made, vocabularies), TakeawayDocuments.of(made, vocabularies));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generation.commit(0);
            folder.use(generation);
        }
    }
}
