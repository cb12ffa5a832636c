package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.incidentcommons.fixture.Program;
import org.incidentcommons.ops.database.DataFolder;
import org.incidentcommons.ops.database.EmbeddedMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data folder as an earlier release left it is taken over by starting this one. */
class SchemaUpgradeIT {
    private static final String EARLIER = "2"; // the schema before lanes, steps and counts on arrival
    private static final String PUBLISHED = "A quokka sat on the conveyor belt.";
    private static final String DRAFT = "A wombat slept in the switch room.";
    private static final String IN_WORK = "A numbat gnawed at the signal cable.";

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void makeTheFolderOfAnEarlierRelease() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            Flyway.configure()
                    .dataSource(database.url(), null, null)
                    .locations("classpath:db/migration")
                    .target(EARLIER)
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(database.url())) {
                fill(connection);
            }
        }
        Path index = Files.createDirectories(folder.resolve("data/index/1"));
        Files.writeString(index.resolve("segments_1"), "an index of a version that is no longer read");
        Files.writeString(folder.resolve("data/index/current"), "1");
    }

    private void fill(Connection connection) throws SQLException, IOException {
        run(connection, "insert into organization (id, name, created_at) values (1, 'Fictional Zoo', now())");
        run(connection, """
                insert into batch (id, organization_id, origin, publish, audience, opened_at, closed_at, unchanged)
                values (1, 1, 'COMMAND_LINE', true, 'CLEAR', now(), now(), 1)""");
        report(connection, 1, "PUBLISHED", "Quokka", PUBLISHED);
        report(connection, 2, "DRAFT", "Wombat", DRAFT);
        run(connection, "insert into report_change values (1, 1, 1, now())");
        run(connection, "update report_change_number set value = 1");
        document(connection, 1, "published.txt", PUBLISHED, "PUBLISHED", "EXTRACTED", 1);
        document(connection, 2, "draft.txt", DRAFT, "DRAFT", "EXTRACTED", 2);
        document(connection, 3, "empty.txt", "", "QUARANTINED", "EMPTY", null);
        document(connection, 4, "waiting.txt", IN_WORK, "IN_WORK", null, null);
        run(connection, """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('process-document', '4', utc_timestamp(), false, 1)""");
    }

    private static void report(Connection connection, long id, String status, String title, String text)
            throws SQLException {
        run(connection, """
                insert into report (id, organization_id, external_id, revision, status, audience, kind, title, language,
                    updated_at, published_at)
                values (%d, 1, 'old-%d', 1, '%s', 'CLEAR', 'INCIDENT', '%s', 'en', now(), %s)""".formatted(id, id, status, title, status.equals("PUBLISHED") ? "now()" : "null"));
        run(connection, """
                insert into report_section (report_id, ordinal, kind, heading, body)
                values (%d, 0, 'OVERVIEW', '', '%s')""".formatted(id, text));
        run(connection, """
                insert into report_code (report_id, code, origin, confidence, evidence)
                values (%d, 'cause:untested-restore', 'CONTRIBUTOR', 1, '')""".formatted(id));
    }

    private void document(
            Connection connection, long id, String name, String text, String state, String outcome, Integer report)
            throws SQLException, IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(bytes);
        Path file = folder.resolve("data/files").resolve(sha256.substring(0, 2)).resolve(sha256);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        run(connection, """
                insert into document (id, batch_id, organization_id, name, is_record, sha256, size_bytes, state, outcome,
                    reason, media_type, attempts, report_id, received_at, finished_at)
                values (%d, 1, 1, '%s', false, '%s', %d, '%s', %s, '%s', 'text/plain', 0, %s, now(), %s)""".formatted(
                        id,
                        name,
                        sha256,
                        bytes.length,
                        state,
                        outcome == null ? "null" : "'" + outcome + "'",
                        state.equals("QUARANTINED") ? "It has no text." : "",
                        report,
                        state.equals("IN_WORK") ? "null" : "now()"));
    }

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void serve_onTheFolderOfAnEarlierRelease_upgradesItAndVerifies() throws Exception {
        Process portal = Program.start(environment(), folder.resolve("portal.log"), "serve");
        try {
            await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
                assertThat(found("quokka")).as("was published before").contains("\"total\":1", "IC-1");
                assertThat(found("numbat")).as("was waiting before").contains("\"total\":1");
            });
            assertThat(found("wombat")).as("is a draft still").contains("\"total\":0");
            assertThat(get("/reports/IC-1")).contains(PUBLISHED);
        } finally {
            portal.destroy();
            if (!portal.waitFor(60, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }

        Program.Run verified = Program.run(environment(), "", "verify");

        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out())
                .contains("Received 5 = 0 in work + 1 draft + 2 published + 0 returned + 1 quarantined")
                .contains("1 unchanged")
                .contains("4 documents, 4 stored files and 2 published reports compared: all agree.");
    }

    private Map<String, String> environment() {
        return Map.of(
                "INCIDENT_COMMONS_DATA", folder.resolve("data").toString(),
                "MICRONAUT_SERVER_PORT", Integer.toString(port),
                "INCIDENT_COMMONS_SAMPLE", "false");
    }

    private String found(String word) {
        return get("/api/v1/reports?q=" + word);
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Language", "en")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
