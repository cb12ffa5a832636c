package org.incidentcommons.ops;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.incidentcommons.ops.database.DataFolder;
import org.incidentcommons.ops.database.EmbeddedMariaDb;

/** A data folder with its database and the parts of the program on top, open in this process until closed. */
final class Installation implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedMariaDb embedded; // null with an external database
    private final ApplicationContext context;

    private Installation(DataFolder folder, EmbeddedMariaDb embedded, ApplicationContext context) {
        this.folder = folder;
        this.embedded = embedded;
        this.context = context;
    }

    /**
     * Opens folder and database and starts the parts, without a server.
     *
     * @throws Problem when folder or database cannot be used
     */
    static Installation open(Settings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        EmbeddedMariaDb embedded = null;
        try {
            embedded = settings.jdbcUrl().isPresent() ? null : EmbeddedMariaDb.startInBackground(folder);
            String url = embedded == null ? reachable(settings.jdbcUrl().get()) : embedded.url();
            Map<String, Object> properties = settings.properties(url);
            ApplicationContextBuilder builder = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .environments("database")
                    .properties(properties);
            ApplicationContext context = (embedded == null ? builder : builder.singletons(embedded)).start();
            return new Installation(folder, embedded, context);
        } catch (RuntimeException e) {
            if (embedded != null) {
                closeQuietly(embedded);
            }
            folder.close();
            throw e;
        }
    }

    /** Tries the database once by hand, because a pool says only that it waited in vain. */
    private static String reachable(String url) {
        try (var connection = DriverManager.getConnection(url)) {
            if (connection.isValid(5)) { // seconds
                return url;
            }
            throw new SQLException("no answer within 5 s");
        } catch (SQLException e) {
            throw new Problem(
                    "The database at " + Explanation.withoutPassword(url) + " cannot be reached: "
                            + Explanation.withoutPassword(e.getMessage()),
                    e);
        }
    }

    /** What went wrong before is what the operator is told. */
    private static void closeQuietly(EmbeddedMariaDb database) {
        try {
            database.close();
        } catch (RuntimeException notStarted) {
            // There is nothing to stop.
        }
    }

    ApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            if (embedded != null) {
                embedded.close();
            }
            folder.close();
        }
    }
}
