package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandIT {
    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void importSome() throws IOException {
        archive = folder.resolve("backup.zip");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("one.txt"), "A pump ran dry – “wirklich” – and 𝔬nly then the alarm was heard.");
        Files.writeString(inbox.resolve("broken.docx"), "");
        Files.writeString(inbox.resolve("records.jsonl"), """
                {"externalId":"r-1","title":"Wrong tank","text":"A tank was overfilled; the path was C:\\\\tank\\\\new.","country":"DE"}
                {"externalId":"r-2","sections":[{"kind":"lessons","heading":"","text":"- Ask 'twice'."}],"audience":"GREEN"}
                """);
        Program.Run run = Program.run(
                environment("data"), "", "import", inbox.toString(), "--organization", "Fictional Water", "--publish");
        assertThat(run.out()).as(run.err()).containsPattern("published +3\n");
    }

    @Test
    void restore_elsewhere_holdsTheSameAndVerifies() throws IOException {
        Program.Run backup = Program.run(environment("data"), "", "backup", archive.toString());
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("and 3 originals");

        Program.Run restore = Program.run(environment("other"), "", "restore", archive.toString());
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("4 documents, 3 stored files and 3 published reports compared: all agree.");
        assertThat(files("other")).isEqualTo(files("data"));

        Path again = folder.resolve("again.zip");
        Program.run(environment("other"), "", "backup", again.toString());
        assertThat(statements(again)).isEqualTo(statements(archive));

        Program.Run occupied = Program.run(environment("other"), "", "restore", archive.toString());
        assertThat(occupied.exitCode()).isEqualTo(1);
        assertThat(occupied.complaints()).singleElement().asString().contains("is not empty");
        Program.Run overwrite = Program.run(environment("other"), "", "backup", archive.toString());
        assertThat(overwrite.complaints()).singleElement().asString().contains("choose another name");
    }

    @Test
    void backup_whileThePortalRuns_isComplete() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> portalEnvironment = new HashMap<>(environment("data"));
        portalEnvironment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        portalEnvironment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        Process portal = Program.start(portalEnvironment, folder.resolve("portal.log"), "serve");
        try {
            await().atMost(Duration.ofSeconds(90)).until(() -> answers(port));
            Program.Run backup = Program.run(environment("data"), "", "backup", archive.toString());
            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(answers(port)).isTrue();
        } finally {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
        Program.Run restore = Program.run(environment("other"), "", "restore", archive.toString());
        assertThat(restore.out()).as(restore.err()).contains("3 published reports compared: all agree.");
    }

    @Test
    void restore_ofADamagedArchive_saysSoAndLeavesTheFolderEmpty() throws IOException {
        Program.run(environment("data"), "", "backup", archive.toString());
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Program.Run ofCut = Program.run(environment("other"), "", "restore", cut.toString());
        assertThat(ofCut.exitCode()).isEqualTo(1);
        assertThat(ofCut.complaints()).singleElement().asString().contains("not a complete one");

        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(2000); // inside the compressed statements
            file.write(new byte[40]);
        }
        Program.Run ofDamaged = Program.run(environment("other"), "", "restore", archive.toString());
        assertThat(ofDamaged.exitCode()).isEqualTo(1);
        assertThat(ofDamaged.err()).contains("damaged");
        try (Stream<Path> left = Files.list(folder.resolve("other"))) {
            assertThat(left).isEmpty();
        }
    }

    private Map<String, String> environment(String data) {
        return Map.of("INCIDENT_COMMONS_DATA", folder.resolve(data).toString(), "INCIDENT_COMMONS_SAMPLE", "false");
    }

    private static boolean answers(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> files(String data) throws IOException {
        Path files = folder.resolve(data).resolve("files");
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(files.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    /** The rows as the database tells them; comments name the moment of the dump. */
    private static String statements(Path archive) throws IOException {
        try (var zip = new java.util.zip.ZipFile(archive.toFile())) {
            String sql = new String(
                    zip.getInputStream(zip.getEntry("database.sql")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            return sql.lines()
                    .filter(line -> line.startsWith("INSERT") || line.startsWith("("))
                    .collect(java.util.stream.Collectors.joining("\n"));
        }
    }
}
