package org.incidentcommons.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program gets when a request fails: one sentence, and nothing of our insides. */
@Singleton
@Primary
class ApiErrors implements JsonErrorResponseBodyProvider<ApiError> {
    private static final Pattern PARAMETER = Pattern.compile("(?<=\\[)[A-Za-z]{1,30}(?=\\])");

    @Override
    public ApiError body(ErrorContext context, HttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        return new ApiError(
                switch (status) {
                    case BAD_REQUEST -> details(context);
                    case NOT_FOUND -> "There is nothing at this address; what there is, is described at /api.";
                    case METHOD_NOT_ALLOWED -> "This address does not take that method; see /api.";
                    case UNSUPPORTED_MEDIA_TYPE -> "This address does not take that kind of content; see /api.";
                    case REQUEST_ENTITY_TOO_LARGE -> "The request is larger than this installation accepts.";
                    case SERVICE_UNAVAILABLE -> "The database cannot be reached just now; nothing was lost, try again.";
                    default ->
                        status.getCode() >= 500
                                ? "Something went wrong here; it was logged, and nothing of the request was kept."
                                : status.getReason() + ".";
                });
    }

    /** The server's own messages name the parameter, but may also quote what was sent; only the names are passed on. */
    private static String details(ErrorContext context) {
        String names = context.getErrors().stream()
                .map(error -> PARAMETER.matcher(error.getMessage()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .collect(Collectors.joining(", "));
        return "The request was not understood" + (names.isEmpty() ? "" : ", at " + names)
                + "; what it may hold is described at /api.";
    }
}
