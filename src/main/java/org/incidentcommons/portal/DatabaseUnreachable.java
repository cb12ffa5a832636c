package org.incidentcommons.portal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** A database that does not answer is no fault of the request: 503, and when to come back. */
@Singleton
@Requires(classes = ConnectionException.class)
class DatabaseUnreachable implements ExceptionHandler<ConnectionException, HttpResponse<?>> {
    private static final String RETRY_SECONDS = "60";

    private final ErrorResponseProcessor<?> answers;

    DatabaseUnreachable(ErrorResponseProcessor<?> answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConnectionException exception) {
        return comeBack(request, exception);
    }

    HttpResponse<?> comeBack(HttpRequest<?> request, RuntimeException exception) {
        return answers.processResponse(
                ErrorContext.builder(request)
                        .cause(exception)
                        .errorMessage("The database does not answer")
                        .build(),
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
    }
}
