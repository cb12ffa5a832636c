package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents wait for what is missing, and nothing of them is lost or held against them. */
class MissingInfrastructureIT {
    @TempDir
    Path folder;

    @Test
    void fork_thatCannotBeStarted_holdsUpDocumentsUntilItCan() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path inTheWay = Files.writeString(data.resolve("reading"), "a file where the forks' folder belongs");
        try (Installed node = Installed.start(Map.of("incident-commons.data", data.toString()))) {
            node.receive("report.txt", "A pump ran dry.");
            node.bean(Queue.class).start();
            await().until(() ->
                    node.bean(Vitals.class).lacks().stream().anyMatch(lack -> lack.what() == Infrastructure.FORK));
            assertThat(node.progress().waits()).containsExactly(new WaitCount(Infrastructure.FORK, 1));

            Files.delete(inTheWay);

            assertThat(node.outcomes().get("report.txt").state()).isEqualTo(DocumentState.PUBLISHED);
            assertThat(node.column("select attempts - forgiven from document")).containsExactly("1");
            await().until(() -> node.bean(Vitals.class).lacks().isEmpty());
        }
    }

    @Test
    void original_thatIsNotOnThisDisk_isWaitedFor() throws IOException {
        try (Installed node = Installed.start(Map.of("incident-commons.ingest.originals", folder.toString()))) {
            node.receive("report.txt", "A pump ran dry.");
            Path original = node.bean(FileStore.class)
                    .path(node.column("select sha256 from document").getFirst());
            Path away = Files.move(original, folder.resolve("away"));
            node.bean(Queue.class).start();
            await().until(() -> !node.progress().waits().isEmpty());

            Files.move(away, original);

            assertThat(node.outcomes().get("report.txt").state()).isEqualTo(DocumentState.PUBLISHED);
        }
    }

    /** A real file system that is really full, where this machine lets tests mount one. */
    @Test
    void diskThatIsFull_refusesDocumentsLosesNoneAndGoesOnWithRoom() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=120m", "tmpfs", small.toString()))
                .as("mounting a small disk needs the rights of an administrator")
                .isZero();
        try (Installed node = Installed.start(Map.of(
                "incident-commons.data", small.toString(), "incident-commons.ingest.min-free-bytes", "1000000"))) {
            node.receive("before.txt", "A pump ran dry.");
            Path filling = small.resolve("filling");
            fill(filling);

            assertThatThrownBy(() -> node.receive("during.txt", "A valve stuck."))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("no room");
            node.bean(Queue.class).start();
            await().until(() ->
                    node.bean(Vitals.class).lacks().stream().anyMatch(lack -> lack.what() == Infrastructure.DISK));
            assertThat(node.column("select state from document")).containsExactly("IN_WORK");

            Files.delete(filling);
            node.receive("after.txt", "A fuse blew.");

            assertThat(node.outcomes())
                    .hasSize(2)
                    .allSatisfy((name, end) -> assertThat(end.state()).isEqualTo(DocumentState.PUBLISHED));
            assertThat(node.audit()).satisfies(audit -> {
                assertThat(audit.differences()).isEmpty();
                assertThat(audit.notes()).isEmpty();
            });
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    /** The check before writing may be passed by many at once; then the disk itself says that it is full. */
    @Test
    void diskThatFillsWhileADocumentArrives_keepsNothingOfIt() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString()))
                .as("mounting a small disk needs the rights of an administrator")
                .isZero();
        try (Installed node = Installed.start(
                Map.of("incident-commons.data", small.toString(), "incident-commons.ingest.min-free-bytes", "1000"))) {
            byte[] large = new byte[8_000_000];
            assertThatThrownBy(() -> node.bean(Inbox.class)
                            .receive(node.batch(), "large.txt", Labels.NONE, new ByteArrayInputStream(large)))
                    .isInstanceOf(Unavailable.class)
                    .hasRootCauseMessage("No space left on device");
            assertThat(node.column("select count(*) from document")).containsExactly("0");
            assertThat(node.audit().notes()).isEmpty();
            assertThat(node.bean(Disk.class).freeBytes()).isGreaterThan(3_000_000);
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[65_536];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
