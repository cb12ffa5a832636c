package org.incidentcommons.portal.similar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.MeaningUpkeep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What somebody compares is gone afterwards: from database, index, files, logs and temporary folders. */
class ForgottenIT {
    private static final String TELLING = "zyxwvut";
    private static final String TEXT =
            "The " + TELLING + " pump of our plant failed at night and the backup could not be"
                    + " restored, because nobody had ever tried it.";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portal = TestPortal.start();
        SampleReports.publish(portal.context());
        portal.context().getBean(IndexUpkeep.class).catchUp();
        portal.context().getBean(MeaningUpkeep.class).catchUp();
        // The fork makes its working folder when it starts.
        read("Any words to start the fork with.");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static DocumentReader.Pasted read(String text) throws IOException {
        return portal.context()
                .getBean(GivenFile.class)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TELLING + ".txt")
                .orElseThrow();
    }

    @Test
    void compare_aTextAndAFile_leavesNothingBehind() throws Exception {
        Map<String, Long> rows = rows();
        Set<String> files = files();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);

        assertThat(read(TEXT).text().value()).contains("could not be restored");
        assertThat(portal.post("/similar", Map.of("text", TEXT)).statusCode()).isEqualTo(200);

        root.detachAppender(log);
        assertThat(rows()).isEqualTo(rows);
        assertThat(files()).isEqualTo(files);
        assertThat(new ArrayList<>(log.list))
                .noneMatch(event -> event.getFormattedMessage().contains(TELLING));
        assertThat(filesWith(TELLING)).isEmpty();
    }

    private static Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        String url = portal.context()
                .getProperty("datasources.default.url", String.class)
                .orElseThrow();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet all = statement.executeQuery("show tables")) {
                while (all.next()) {
                    tables.add(all.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from `" + table + "`")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static Path data() {
        return Path.of(portal.context()
                .getProperty("incident-commons.data", String.class)
                .orElseThrow());
    }

    /** Of the temporary folder only what is ours: other programs use it too. */
    private static Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(data())) {
            all.filter(Files::isRegularFile).map(Path::toString).forEach(files::add);
        }
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            all.map(Path::toString)
                    .filter(name -> name.contains("incident-commons-compared"))
                    .forEach(files::add);
        }
        return files;
    }

    private static List<Path> filesWith(String word) throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            List<Path> files = all.filter(Files::isRegularFile).collect(Collectors.toList());
            files.removeIf(file -> {
                try {
                    return !Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
                } catch (IOException gone) {
                    return true;
                }
            });
            return files;
        }
    }
}
