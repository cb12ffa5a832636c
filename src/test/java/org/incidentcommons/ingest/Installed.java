package org.incidentcommons.ingest;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestContext;

/** One node with a batch that documents can be sent to, for tests of the pipeline. */
final class Installed implements AutoCloseable {
    private static final Duration DONE_WITHIN = Duration.ofSeconds(120); // a busy machine starts a fork in 10 s

    private final ApplicationContext context;
    private final String url;
    private final Batch batch;

    private Installed(ApplicationContext context, String url, Batch batch) {
        this.context = context;
        this.url = url;
        this.batch = batch;
    }

    /** @return a node of its own with a database of its own; its workers do not run yet */
    static Installed start(Map<String, Object> settings) {
        Map<String, Object> properties = TestContext.properties(settings);
        ApplicationContext context = context(properties);
        Batch batch =
                context.getBean(Batches.class).open("Fictional Works", BatchOrigin.COMMAND_LINE, true, Audience.CLEAR);
        return new Installed(context, (String) properties.get("datasources.default.url"), batch);
    }

    /** @return another node on the same database and the same batch */
    Installed andAnother(Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(TestContext.properties(settings));
        properties.put("datasources.default.url", url);
        return new Installed(context(properties), url, batch);
    }

    private static ApplicationContext context(Map<String, Object> properties) {
        return ApplicationContext.builder("test", "database")
                .properties(properties)
                .start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Batch batch() {
        return batch;
    }

    void receive(String name, String text) {
        try {
            bean(Inbox.class)
                    .receive(batch, name, Labels.NONE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Progress progress() {
        return bean(Batches.class).progress(batch.id()).orElseThrow();
    }

    /** @return how each document ended, by name, once all have */
    Map<String, DocumentOutcome> outcomes() {
        await().atMost(DONE_WITHIN).until(() -> progress().of(DocumentState.IN_WORK) == 0);
        Map<String, DocumentOutcome> outcomes = new HashMap<>();
        bean(Batches.class).forEachOutcome(batch.id(), outcome -> outcomes.put(outcome.name(), outcome));
        return outcomes;
    }

    Audit.Result audit() {
        try {
            return bean(Audit.class).run((done, total) -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Changes rows as a crash would leave them. */
    int sql(String statement) {
        try (var connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> column(String query) {
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
