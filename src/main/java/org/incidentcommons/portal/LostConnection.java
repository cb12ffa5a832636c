package org.incidentcommons.portal;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The connection broke while the database was asked: a third way to learn that it does not answer. */
@Singleton
class LostConnection implements ExceptionHandler<DataAccessException, HttpResponse<?>> {
    /** How JDBC says that the connection is gone, or was not to be had; by their names, for SQL stays elsewhere. */
    private static final Set<String> GONE = Set.of(
            "SQLNonTransientConnectionException",
            "SQLTransientConnectionException",
            "SQLRecoverableException",
            "SQLTimeoutException");

    private final DatabaseUnreachable unreachable;

    LostConnection(DatabaseUnreachable unreachable) {
        this.unreachable = unreachable;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DataAccessException exception) {
        return answer(request, exception).orElseThrow(() -> exception);
    }

    /** @return empty when it is another trouble than a lost connection */
    Optional<HttpResponse<?>> answer(HttpRequest<?> request, RuntimeException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            boolean isClosed = "Connection is closed".equals(cause.getMessage());
            if (isClosed || GONE.contains(cause.getClass().getSimpleName())) {
                return Optional.of(unreachable.comeBack(request, exception));
            }
        }
        return Optional.empty();
    }
}
