package org.incidentcommons.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.serde.annotation.Serdeable;

/** @param error one sentence that says what happened and what to do */
@Serdeable
record ApiError(String error) {
    static HttpResponse<ApiError> of(HttpStatus status, String sentence) {
        return HttpResponse.<ApiError>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(new ApiError(sentence));
    }
}
