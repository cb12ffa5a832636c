package org.incidentcommons.portal;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

/** Where a controller answers with a status and nothing else, the reader still gets a page that says what to do. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class EmptyErrors implements Ordered {
    private static final int FIRST_ERROR = 400; // status of HTTP

    private final ErrorResponseProcessor<?> answers;

    EmptyErrors(ErrorResponseProcessor<?> answers) {
        this.answers = answers;
    }

    /** Outside of the filter that refuses forms of other sites, whose answer is empty too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    @SuppressWarnings({"unchecked", "rawtypes"})
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= FIRST_ERROR && response.getBody().isEmpty() && request.getMethod() != HttpMethod.HEAD) {
            answers.processResponse(ErrorContext.builder(request).build(), (MutableHttpResponse) response);
        }
    }
}
