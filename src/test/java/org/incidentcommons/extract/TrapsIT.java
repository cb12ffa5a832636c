package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parsers that do harm, inside the real fork: each file has its outcome, and the next one is read as if nothing was.
 */
class TrapsIT {
    private static final Duration LONGEST = Duration.ofSeconds(60); // 15 s of reading and a start on a busy machine

    @TempDir
    static Path folder;

    private static Path scratch;
    private static Extractor extractor;

    @BeforeAll
    static void start() throws IOException {
        scratch = folder.resolve("scratch");
        extractor = new Extractor(SmallLimits.impatient(folder), scratch);
    }

    @AfterAll
    static void stop() {
        extractor.close();
        assertThat(scratch).as("folders left after closing").isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, TIMED_OUT, nothing came for 8 seconds",
        "child, TIMED_OUT, nothing came for 8 seconds",
        "drip, TIMED_OUT, stopped after 15 seconds",
        "memory, CRASHED, more than the 256 MB of memory",
        "stack, CRASHED, broke off",
        "exit, CRASHED, broke off",
        "halt, CRASHED, broke off",
        "files, CRASHED, more than the 19 MB of temporary files",
        "forge, CRASHED, broke off",
        "object, CRASHED, broke off"
    })
    void extract_parserThatBreaksTheFork_isAnOutcomeAndTheNextFileIsRead(String trap, Outcome outcome, String reason)
            throws IOException {
        Extraction extraction = extract(trap, Care.NORMAL);

        assertThat(extraction.outcome()).as(extraction.reason()).isEqualTo(outcome);
        assertThat(extraction.reason()).contains(reason);
        assertThat(extraction.mediaType()).isEqualTo("application/x-trap-" + trap);
        assertThat(extraction.took()).isLessThan(LONGEST);
        assertThatNothingIsLeftAndTheNextFileIsRead();
    }

    @ParameterizedTest
    @CsvSource({
        "endless, TRUNCATED, limits on what is kept",
        "nest, TRUNCATED, nests too deeply",
        "disk, TRUNCATED, could not be read",
        "print, EXTRACTED, was read"
    })
    void extract_parserThatGoesBeyondALimit_keepsWhatWasRead(String trap, Outcome outcome, String reason)
            throws IOException {
        Extraction extraction = extract(trap, Care.NORMAL);

        assertThat(extraction.outcome()).as(extraction.reason()).isEqualTo(outcome);
        assertThat(extraction.reason()).contains(reason);
        assertThat(extraction.parts().getFirst().text()).contains("Before the trap.");
        assertThat(extraction.took()).isLessThan(LONGEST);
        assertThatNothingIsLeftAndTheNextFileIsRead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "drip"})
    void extract_withCareAndTheForkHasToBeEnded_keepsWhatWasReadBefore(String trap) throws IOException {
        Extraction extraction = extract(trap, Care.CAREFUL);

        assertThat(extraction.outcome()).isEqualTo(Outcome.TRUNCATED);
        assertThat(extraction.reason()).startsWith("Part of the text was read: reading was stopped");
        assertThat(extraction.parts().getFirst().text()).contains("Before the trap.");
        assertThatNothingIsLeftAndTheNextFileIsRead();
    }

    @Test
    void extract_withCareAndNothingWasToldBefore_staysBroken() throws IOException {
        assertThat(extract("halt", Care.CAREFUL).outcome()).isEqualTo(Outcome.CRASHED);
    }

    @Test
    void extract_whileAnotherIsReadWithCare_doesNotWaitForIt() throws Exception {
        assertThatNothingIsLeftAndTheNextFileIsRead();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Extraction> poison = threads.submit(() -> extract("drip", Care.CAREFUL));
            Future<Extraction> healthy = threads.submit(() -> extractor.extract(
                    Files.write(folder.resolve("healthy"), Documents.text()), "a.txt", Manner.of("healthy")));

            assertThat(healthy.get().outcome()).isEqualTo(Outcome.EXTRACTED);
            assertThat(poison.isDone()).isFalse();
            assertThat(poison.get().outcome()).isEqualTo(Outcome.TRUNCATED);
        }
    }

    @Test
    void extract_parserThatStartsAProgram_endsWithIt() throws IOException {
        List<Long> before = sleepers();

        extract("child", Care.NORMAL);

        assertThat(sleepers()).isSubsetOf(before);
    }

    private static List<Long> sleepers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("sleep"))
                .map(ProcessHandle::pid)
                .toList();
    }

    @Test
    void extract_insideTheFork_nothingOfOurEnvironmentIsSeen() throws IOException {
        String variables =
                extract("environment", Care.NORMAL).parts().getFirst().text().replace("Before the trap.", "");

        assertThat(variables.strip().split("\\s+"))
                .contains("PATH", "LANG")
                .isSubsetOf("PATH", "LANG", "OMP_THREAD_LIMIT", "HOME", "TMPDIR", "PWD", "SHLVL", "_");
    }

    @Test
    void extract_insideTheFork_noWayIntoTheNetworkIsOpen() throws IOException {
        assertThat(extract("network", Care.NORMAL).parts().getFirst().text()).contains("open:; links");
    }

    @Test
    void extract_onLinuxWithNamespaces_theForkHasANetworkOfItsOwn() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "no unshare here");
        assumeTrue(
                new ProcessBuilder("sh", "-c", "unshare -n true || unshare -rn true")
                                .start()
                                .waitFor()
                        == 0,
                "namespaces are not permitted here");

        assertThat(extract("network", Care.NORMAL).parts().getFirst().text().strip())
                .endsWith("links: lo");
    }

    @Test
    void extract_insideTheFork_bytesMakeNoObjects() throws IOException {
        assertThat(extract("serial", Care.NORMAL).parts().getFirst().text()).contains("made nothing");
    }

    private static Extraction extract(String trap, Care care) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "trap", ""), new byte[] {0, 1, 2, 3});
        return extractor.extract(file, "file." + trap, Manner.of("trap " + trap).with(care));
    }

    private static void assertThatNothingIsLeftAndTheNextFileIsRead() throws IOException {
        try (Stream<Path> paths = Files.walk(scratch)) {
            assertThat(paths.filter(path -> path.getParent().endsWith("tmp"))).isEmpty();
        }
        Path file = Files.write(Files.createTempFile(folder, "next", ""), Documents.text());
        assertThat(extractor.extract(file, "next.txt", Manner.of("next")).outcome())
                .isEqualTo(Outcome.EXTRACTED);
    }
}
