package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.incidentcommons.ingest.ImportKey;

/** Who may do what the operator may: whoever sends the import key as a bearer token. */
@Singleton
class KeyCheck {
    private static final String BEARER = "Bearer ";

    private final ImportKey key;

    KeyCheck(ImportKey key) {
        this.key = key;
    }

    /** @param authorization the header of that name, if there is one */
    boolean isStranger(@Nullable String authorization) {
        return authorization == null
                || !authorization.startsWith(BEARER)
                || !key.matches(authorization.substring(BEARER.length()));
    }

    static HttpResponse<?> refused() {
        return ApiError.of(
                        HttpStatus.UNAUTHORIZED,
                        "This needs the portal's import key as a bearer token; it is in the file import.key of the"
                                + " data folder.")
                .toMutableResponse()
                .header("WWW-Authenticate", "Bearer");
    }
}
