package org.incidentcommons.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The import of a folder, whose documents are entered and processed together, is killed with all its processes while it
 * reads, and begun again: {@code -Dimport.kills=30 -Dimport.documents=600} for more.
 */
class ImportKillIT {
    private static final int KILLS = Integer.getInteger("import.kills", 3);
    private static final int DOCUMENTS = Integer.getInteger("import.documents", 100);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int LONGEST_PAUSE_MILLIS = 3_000; // from the first document read; half of them on two cores
    private static final Duration READS_WITHIN = Duration.ofMinutes(2); // on a busy machine

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private Map<String, String> environment;
    private Process program;

    @AfterEach
    void stop() {
        kill();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void import_thatIsKilledOverAndOver_publishesEachDocumentOnceInTheEnd() throws Exception {
        environment = Map.of("INCIDENT_COMMONS_DATA", folder.resolve("data").toString());
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        DistinctDocuments documents = new DistinctDocuments(Path.of("sample-corpus/reports"));
        for (int number = 0; number < DOCUMENTS; number++) {
            DistinctDocuments.Document document = documents.document(number);
            Files.write(inbox.resolve(document.name()), document.bytes());
        }
        String[] command = {"import", inbox.toString(), "--organization", "Fictional Copies", "--publish"};

        for (int kills = 0; kills < KILLS; kills++) {
            program = Program.start(environment, folder.resolve("import-" + kills + ".log"), command);
            await().atMost(READS_WITHIN).until(() -> !program.isAlive() || isReading());
            // No condition to wait for: a kill comes at any moment.
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            kill();
        }
        Program.Run last = Program.run(environment, "", command);

        assertThat(last.exitCode()).as(last.out() + last.err()).isZero();
        Program.Run verified = Program.run(environment, "", "verify");
        System.out.printf("%d kills (seed %d): %s%n", KILLS, SEED, verified.out());
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out())
                .contains("= 0 in work + 0 draft + " + DOCUMENTS + " published + 0 returned + 0 quarantined")
                .contains(DOCUMENTS + " published reports compared: all agree.");
    }

    /** Its fork starts when there is something to read. */
    private boolean isReading() {
        return program.descendants()
                .anyMatch(process -> process.info().command().orElse("").endsWith("java"));
    }

    /** The program first, which starts the others again. */
    private void kill() {
        if (program != null) {
            List<ProcessHandle> children = program.descendants().toList();
            program.destroyForcibly();
            program.onExit().join();
            if (random.nextBoolean()) {
                children.forEach(ProcessHandle::destroyForcibly); // as when the machine goes down
            }
        }
    }
}
