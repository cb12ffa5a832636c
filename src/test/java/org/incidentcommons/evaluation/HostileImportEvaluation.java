package org.incidentcommons.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether readers notice that hostile files are being imported: the portal runs as a process of its own, takes a folder
 * through {@code import --server}, and is asked for a page every 200 ms meanwhile.
 *
 * <pre>{@code mvn test -Dtest=HostileImportEvaluation -Devaluate=<folder>}</pre>
 *
 * <p>See {@link HostileFolder} for what the folder may hold; any folder of files will do.
 */
@EnabledIfSystemProperty(named = "evaluate", matches = ".+")
class HostileImportEvaluation {
    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=restore",
            "/search?q=valve&sector=health",
            "/api/v1/reports?q=backup&size=10",
            "/search/help");
    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final int SLOWEST = 5; // answers that are named
    private static final long ENDS_WITHIN_HOURS = 3;

    @TempDir
    private Path folder;

    @Test
    void print_outcomesAndTheSlowestAnswers_whileThePortalImports() throws Exception {
        HostileFolder hostile = HostileFolder.read(Path.of(System.getProperty("evaluate")));
        int port = freePort();
        URI address = URI.create("http://localhost:" + port);
        Map<String, String> environment = Map.of(
                "INCIDENT_COMMONS_DATA", folder.resolve("data").toString(),
                "MICRONAUT_SERVER_PORT", Integer.toString(port));
        Process portal = Program.start(environment, folder.resolve("portal.log"), "serve");
        try {
            awaitSampleCorpus(address);
            Path outcomes = folder.resolve("outcomes.csv");
            try (Prober prober = new Prober(address, PAGES)) {
                Process sending = Program.start(
                        environment,
                        folder.resolve("import.log"),
                        "import",
                        hostile.root().toString(),
                        "--organization",
                        "Hostile files",
                        "--server",
                        address.toString(),
                        "--outcomes",
                        outcomes.toString());
                assertThat(sending.waitFor(ENDS_WITHIN_HOURS, TimeUnit.HOURS)).isTrue();
                assertThat(sending.exitValue())
                        .as(Files.readString(folder.resolve("import.log")))
                        .isZero();
                printAnswers(prober.answers());
            }
            printOutcomes(hostile, outcomes);
            assertThat(portal.isAlive()).isTrue();
            assertThat(left()).as("temporary files").isEmpty();
        } finally {
            portal.destroy();
            if (!portal.waitFor(1, TimeUnit.MINUTES)) {
                portal.destroyForcibly();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Pages are asked of a portal that has something to show, and that has done its own work. */
    private static void awaitSampleCorpus(URI address) throws InterruptedException {
        try (Prober prober = new Prober(address, List.of("/api/v1/reports?q=restore&size=1"))) {
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> prober.answers().stream().anyMatch(answer -> answer.status() == 200));
        }
        TimeUnit.SECONDS.sleep(60); // the import of 69 documents and the first, cold pages
    }

    private static void printAnswers(List<Prober.Answer> answers) {
        long late = answers.stream()
                .filter(answer -> answer.took().compareTo(PROMISED) > 0)
                .count();
        System.out.printf(
                "%d pages asked for, %d answers took more than %d s; median %d ms; slowest:%n",
                answers.size(),
                late,
                PROMISED.toSeconds(),
                answers.get(answers.size() / 2).took().toMillis());
        answers.stream()
                .limit(SLOWEST)
                .forEach(answer -> System.out.printf(
                        "  %6d ms  %d %s%n", answer.took().toMillis(), answer.status(), answer.path()));
        assertThat(answers).allMatch(answer -> answer.status() == 200);
    }

    /** What is inside of a file, be it an entry, a message or a record, is named after it. */
    private static void printOutcomes(HostileFolder hostile, Path outcomes) throws IOException {
        String prefix = hostile.root().toAbsolutePath().normalize().getFileName() + "/";
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        List<String> others = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        hostile.files().forEach(file -> missing.add(hostile.name(file)));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(outcomes)) {
            for (var row : rows) {
                String name = row.getField("name").replaceFirst("^" + Pattern.quote(prefix), "");
                String file = hostile.files().stream()
                        .map(hostile::name)
                        .filter(one -> name.equals(one) || name.startsWith(one + "!/") || name.startsWith(one + ":"))
                        .findFirst()
                        .orElse("");
                String outcome = row.getField("outcome");
                missing.remove(file);
                table.computeIfAbsent(
                                name.equals(file) ? hostile.of(name).expected() : "inside of one",
                                kind -> new TreeMap<>())
                        .merge(row.getField("state") + " " + outcome, 1, Integer::sum);
                if (name.equals(file) && !outcome.isEmpty() && !hostile.isRight(name, Outcome.valueOf(outcome))
                        || Set.of("CRASHED", "TIMED_OUT").contains(outcome)) {
                    others.add("%s %s: %s".formatted(outcome, name, row.getField("reason")));
                }
            }
        }
        System.out.println(hostile.files().size() + " files; what was expected, and how they ended:");
        table.forEach((kind, states) -> System.out.printf("  %-16s %s%n", kind, states));
        System.out.println("Crashed, timed out, or other than expected:");
        others.forEach(other -> System.out.println("  " + other));
        assertThat(missing).as("files without an outcome").isEmpty();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve("data").resolve("reading"))) {
            return paths.filter(path -> path.getParent().endsWith("tmp")).toList();
        }
    }
}
