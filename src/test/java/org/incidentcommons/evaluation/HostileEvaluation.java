package org.incidentcommons.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentcommons.extract.Care;
import org.incidentcommons.extract.ExtractConfig;
import org.incidentcommons.extract.Extraction;
import org.incidentcommons.extract.Extractor;
import org.incidentcommons.extract.Manner;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a folder of hostile files: how each ends, how long it takes, and whether anything of it stays behind.
 * A file that breaks the fork is read once more with care, as the queue does it.
 *
 * <pre>{@code mvn test -Dtest=HostileEvaluation -Devaluate=<folder>}</pre>
 *
 * <p>See {@link HostileFolder} for what the folder may hold. {@code -Dlist=<outcome>} names each file with that outcome
 * and its reason.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class HostileEvaluation {
    private static final int SLOWEST = 10; // files that are named
    /** Twice the limits of one file, once each with and without care, and the start of a fork for each. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    private Path scratch;

    private record Read(String name, Extraction extraction, boolean again) {}

    @Test
    void print_outcomes_ofEachFile() throws IOException {
        HostileFolder folder = HostileFolder.read(Path.of(System.getProperty("evaluate")));
        List<Read> all = new ArrayList<>();
        try (Extractor extractor = new Extractor(ExtractConfig.defaults(), scratch)) {
            for (Path file : folder.files()) {
                String name = folder.name(file);
                Read read = read(extractor, file, name);
                all.add(read);
                assertThat(left()).as("temporary files after " + name).isEmpty();
            }
            printPasswords(extractor, folder);
        }
        print(folder, all);
        assertThat(left()).isEmpty();
        assertThat(all).allMatch(read -> read.extraction().took().compareTo(LONGEST) < 0);
    }

    private static Read read(Extractor extractor, Path file, String name) {
        Manner manner = Manner.of("hostile file");
        Extraction extraction = extractor.extract(file, name, manner);
        boolean broke = extraction.outcome() == Outcome.CRASHED || extraction.outcome() == Outcome.TIMED_OUT;
        return new Read(name, broke ? extractor.extract(file, name, manner.with(Care.CAREFUL)) : extraction, broke);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> paths = Files.walk(scratch)) {
            return paths.filter(
                            path -> !path.equals(scratch) && path.getParent().endsWith("tmp"))
                    .toList();
        }
    }

    private static void print(HostileFolder folder, List<Read> all) {
        Map<String, Map<Outcome, Integer>> table = new TreeMap<>();
        for (Read read : all) {
            table.computeIfAbsent(folder.of(read.name()).expected(), kind -> new TreeMap<>())
                    .merge(read.extraction().outcome(), 1, Integer::sum);
        }
        System.out.println(all.size() + " files; what was expected, and how they ended:");
        table.forEach((kind, outcomes) -> System.out.printf("  %-16s %s%n", kind, outcomes));
        System.out.println("Read once more with care: "
                + all.stream().filter(Read::again).map(Read::name).toList());
        System.out.println("Slowest:");
        all.stream()
                .sorted(Comparator.comparing((Read read) -> read.extraction().took())
                        .reversed())
                .limit(SLOWEST)
                .forEach(read -> System.out.printf(
                        "  %6d ms  %s%n", read.extraction().took().toMillis(), read.name()));
        System.out.println("Other than expected:");
        all.stream()
                .filter(read -> !folder.isRight(read.name(), read.extraction().outcome()))
                .forEach(read -> describe(folder, read));
        String listed = System.getProperty("list", "");
        all.stream()
                .filter(read -> read.extraction().outcome().name().equalsIgnoreCase(listed))
                .forEach(read -> describe(folder, read));
    }

    private static void describe(HostileFolder folder, Read read) {
        System.out.printf(
                "  %-11s %-10s %-40s %s: %s%n",
                folder.of(read.name()).expected(),
                read.extraction().outcome(),
                read.name(),
                read.extraction().mediaType(),
                read.extraction().reason());
    }

    /** Protected files whose password is known are tried again with it. */
    private static void printPasswords(Extractor extractor, HostileFolder folder) {
        List<String> closed = new ArrayList<>();
        int tried = 0;
        for (Path file : folder.files()) {
            String password = folder.of(folder.name(file)).password();
            if (!password.isEmpty()) {
                tried++;
                Manner manner = Manner.of("hostile file").with(new Password(password));
                if (!extractor
                        .extract(file, folder.name(file), manner)
                        .outcome()
                        .hasText()) {
                    closed.add(folder.name(file));
                }
            }
        }
        System.out.printf("%d files with a known password; not opened by it: %s%n", tried, closed);
    }
}
