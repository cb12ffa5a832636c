package org.incidentcommons.ingest;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.Set;
import org.incidentcommons.extract.ForkUnavailable;

/** Tells missing infrastructure, which comes back, from a document that this program cannot digest. */
final class Trouble {
    /** How JDBC says that the database is there and refuses the values: the next attempt would end the same. */
    private static final Set<String> REFUSALS = Set.of(
            "SQLDataException",
            "SQLIntegrityConstraintViolationException",
            "SQLSyntaxErrorException",
            "SQLFeatureNotSupportedException");

    private static final int DEEPEST_CAUSE = 20; // a chain of causes may be a ring

    private Trouble() {}

    /** @return what was missing; empty when the document is to blame */
    static Optional<Infrastructure> of(Throwable failure) {
        Throwable cause = failure;
        Optional<Infrastructure> found = Optional.empty();
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (REFUSALS.contains(cause.getClass().getSimpleName())) {
                return Optional.empty();
            }
            found = found.isPresent() ? found : kind(cause);
            cause = cause.getCause();
        }
        return found;
    }

    /** Streams say it in words only. */
    static boolean isDiskFull(IOException failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return message.contains("No space left")
                || message.contains("Disk quota")
                || message.contains("not enough space");
    }

    private static Optional<Infrastructure> kind(Throwable cause) {
        return switch (cause) {
            case Unavailable unavailable -> Optional.of(unavailable.what());
            case ForkUnavailable _ -> Optional.of(Infrastructure.FORK);
            case ConnectionException _ -> Optional.of(Infrastructure.DATABASE);
            case DataAccessException _ -> Optional.of(Infrastructure.DATABASE);
            case TransactionException _ -> Optional.of(Infrastructure.DATABASE);
            case FileSystemException _ -> Optional.of(Infrastructure.DISK);
            case IOException io when isDiskFull(io) -> Optional.of(Infrastructure.DISK);
            default ->
                cause.getClass().getName().startsWith("java.sql.SQL")
                        ? Optional.of(Infrastructure.DATABASE)
                        : Optional.empty();
        };
    }
}
