package org.incidentcommons.portal;

import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** The pool has no connection to give: another way to learn that the database does not answer. */
@Singleton
class NoConnection implements ExceptionHandler<CannotGetJdbcConnectionException, HttpResponse<?>> {
    private final DatabaseUnreachable unreachable;

    NoConnection(DatabaseUnreachable unreachable) {
        this.unreachable = unreachable;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, CannotGetJdbcConnectionException exception) {
        return unreachable.comeBack(request, exception);
    }
}
