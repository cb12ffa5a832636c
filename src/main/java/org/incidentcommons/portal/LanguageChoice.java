package org.incidentcommons.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

/** Remembers the language a reader has chosen, in the only cookie there is for readers who have not signed in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class LanguageChoice {
    private static final Duration KEPT = Duration.ofDays(365);

    @ResponseFilter
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        LanguageOfRequest.asked(request)
                .ifPresent(language -> response.cookie(Cookie.of(LanguageOfRequest.CHOICE, language.tag())
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite(SameSite.Lax)
                        .httpOnly(true)
                        .secure(request.isSecure())));
    }
}
