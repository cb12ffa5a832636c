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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandIT {
    private static final int DOCUMENTS = 1_500;

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
    void backup_whileAnImportRuns_isOfOneMomentAndVerifies() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> portalEnvironment = new HashMap<>(environment("data"));
        portalEnvironment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        portalEnvironment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        Process portal = Program.start(portalEnvironment, folder.resolve("portal.log"), "serve");
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> published(port) == 2); // one more is for members
            Process importing = Program.start(
                    portalEnvironment,
                    folder.resolve("import.log"),
                    "import",
                    many().toString(),
                    "--organization",
                    "Fictional Mills",
                    "--publish",
                    "--server",
                    "http://127.0.0.1:" + port);
            await().atMost(Duration.ofMinutes(3)).until(() -> published(port) > 12);

            Program.Run backup = Program.run(environment("data"), "", "backup", archive.toString());

            assertThat(backup.exitCode()).as(backup.err()).isZero();
            assertThat(importing.isAlive())
                    .as("the import still runs as the backup is done")
                    .isTrue();
            importing.destroyForcibly();
        } finally {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }

        Program.Run restore = Program.run(environment("other"), "", "restore", archive.toString());

        assertThat(restore.exitCode()).as(restore.out() + restore.err()).isZero();
        assertThat(restore.out()).contains("compared: all agree.");
        Matcher balance = Pattern.compile("Received (\\d+) = (\\d+) in work \\+ 0 draft \\+ (\\d+) published")
                .matcher(restore.out());
        assertThat(balance.find()).as(restore.out()).isTrue();
        assertThat(Integer.parseInt(balance.group(3)))
                .as("published when the backup was made")
                .isBetween(14, DOCUMENTS + 3);
    }

    /** More than can be read while a backup is made. */
    private Path many() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int n = 0; n < DOCUMENTS; n++) {
            Files.writeString(
                    many.resolve("mill-%04d.txt".formatted(n)),
                    "Mill %d stood still because a belt tore and nobody had a spare one. "
                            .formatted(n)
                            .repeat(40));
        }
        return many;
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

    /** @return how many reports can be found; -1 while nothing answers */
    private static int published(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                    .build();
            Matcher total = Pattern.compile("\"total\":(\\d+)")
                    .matcher(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            return total.find() ? Integer.parseInt(total.group(1)) : -1;
        } catch (IOException notYet) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
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
