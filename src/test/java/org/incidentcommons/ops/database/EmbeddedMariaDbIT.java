package org.incidentcommons.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.incidentcommons.ops.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbIT {
    @Test
    void start_onAFolderUsedBefore_keepsItsData(@TempDir Path temporary) throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
                execute(database, "create table kept (word varchar(10)) as select 'yes' as word");
            }
            try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
                assertThat(query(database, "select word from kept")).isEqualTo("yes");
                assertThat(query(database, "select @@character_set_database")).isEqualTo("utf8mb4");
            }
        }
    }

    @Test
    void start_whenTheServerIsKilled_startsItAgainWithItsData(@TempDir Path temporary) throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            execute(database, "create table kept (word varchar(10)) as select 'yes' as word");
            // Or a connection going out may take the port before the server has it again.
            assertThat(Integer.parseInt(query(database, "select @@port"))).isBetween(20_000, 32_767);

            kill(server(folder).orElseThrow());

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(query(database, "select word from kept")).isEqualTo("yes"));
        }
    }

    @Test
    void start_whenTheServerIsKilledAsItAppears_startsItOnceMore(@TempDir Path temporary) throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            ProcessHandle first = server(folder).orElseThrow();
            kill(first);
            Optional<ProcessHandle> second = Optional.empty();
            while (second.isEmpty()) { // at once: its first tenth of a second is the one to hit
                second = server(folder);
            }
            kill(second.get());

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> query(database, "select 'yes'").equals("yes"));
        }
    }

    @Test
    void url_withoutItsPassword_isRefused(@TempDir Path temporary) throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            String open = database.url().replaceAll("password=.*", "password=");
            assertThatThrownBy(() -> DriverManager.getConnection(open)).isInstanceOf(SQLException.class);
            String root = open.replace("user=commons", "user=root");
            assertThatThrownBy(() -> DriverManager.getConnection(root)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void open_whileAnotherHoldsTheFolder_saysSo(@TempDir Path temporary) {
        try (DataFolder folder = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(folder.root()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    private static Optional<ProcessHandle> server(DataFolder folder) {
        return ServerGuard.process(folder.database(), folder.root().resolve("database.pid"));
    }

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
