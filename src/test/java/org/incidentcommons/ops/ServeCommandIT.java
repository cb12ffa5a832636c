package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.fixture.Program;
import org.incidentcommons.ops.database.DataFolder;
import org.incidentcommons.ops.database.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process of its own, from an empty folder. */
class ServeCommandIT {
    private static final int SAMPLE_REPORTS = 69;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private int port;
    private Process portal;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (portal != null) {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
    }

    @Test
    void serve_onAnEmptyFolder_importsTheSampleCorpusAndKeepsItOverARestart() throws Exception {
        start(Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> get("/").isPresent());
        assertThat(get("/").orElseThrow()).contains("Incident Commons");
        await().atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(total()).hasValue(SAMPLE_REPORTS));

        Path document = Files.writeString(folder.resolve("new.txt"), "A quokka sat on the conveyor belt.");
        Program.Run imported = Program.run(
                environment(Map.of()),
                "",
                "import",
                document.toString(),
                "--organization",
                "Fictional Zoo",
                "--publish",
                "--server",
                "http://localhost:" + port);
        assertThat(imported.out()).as(imported.err()).containsPattern("published +1\n");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(total("?q=quokka")).hasValue(1));

        Program.Run strange = Program.run(
                Map.of(),
                "",
                "import",
                document.toString(),
                "--organization",
                "X",
                "--server",
                "http://localhost:" + port,
                "--key",
                "guessed");
        assertThat(strange.complaints()).singleElement().asString().contains("does not accept this key");

        stop();
        start(Map.of());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(total()).hasValue(SAMPLE_REPORTS + 1));

        stop();
        Program.Run verified = Program.run(environment(Map.of()), "", "verify");
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        Program.Run rebuilt = Program.run(environment(Map.of()), "", "rebuild-index");
        assertThat(rebuilt.out()).contains("holds 70 published reports");
    }

    @Test
    void serve_withAnExternalDatabase_usesOnlyThat() throws Exception {
        try (DataFolder elsewhere = DataFolder.open(folder.resolve("database-server"));
                EmbeddedMariaDb external = EmbeddedMariaDb.start(elsewhere)) {
            Path document = Files.writeString(folder.resolve("new.txt"), "A quokka sat on the conveyor belt.");
            Map<String, String> settings =
                    Map.of("INCIDENT_COMMONS_JDBC_URL", external.url(), "INCIDENT_COMMONS_SAMPLE", "false");
            Program.Run imported = Program.run(
                    environment(settings), "", "import", document.toString(), "--organization", "Zoo", "--publish");
            assertThat(imported.out()).as(imported.err()).containsPattern("published +1\n");

            start(settings);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(total()).hasValue(1));
            assertThat(folder.resolve("data").resolve("database")).doesNotExist();
            stop();
        }
    }

    private void start(Map<String, String> settings) throws IOException {
        portal = Program.start(environment(settings), folder.resolve("portal.log"), "serve");
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("INCIDENT_COMMONS_DATA", folder.resolve("data").toString());
        environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        return environment;
    }

    private Optional<Integer> total() {
        return total("");
    }

    private Optional<Integer> total(String query) {
        return get("/api/v1/reports" + query).map(body -> {
            try {
                return ((Number) ObjectMapper.getDefault()
                                .readValue(body, Map.class)
                                .get("total"))
                        .intValue();
            } catch (IOException stillStarting) {
                return null;
            }
        });
    }

    private Optional<String> get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return Optional.of(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (ConnectException notYet) {
            return Optional.empty();
        } catch (IOException | InterruptedException e) {
            return Optional.empty();
        }
    }
}
