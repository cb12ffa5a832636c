package org.incidentcommons.portal;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

/** Where a controller answers with a status and nothing else, the reader still gets a page that says what to do. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class EmptyErrors {
    private static final int FIRST_ERROR = 400; // status of HTTP

    private final ErrorResponseProcessor<?> answers;

    EmptyErrors(ErrorResponseProcessor<?> answers) {
        this.answers = answers;
    }

    @ResponseFilter
    @SuppressWarnings({"unchecked", "rawtypes"})
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= FIRST_ERROR && response.getBody().isEmpty() && request.getMethod() != HttpMethod.HEAD) {
            answers.processResponse(ErrorContext.builder(request).build(), (MutableHttpResponse) response);
        }
    }
}
