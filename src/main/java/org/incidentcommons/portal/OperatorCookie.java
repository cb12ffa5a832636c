package org.incidentcommons.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.incidentcommons.ingest.ImportKey;

/**
 * Says that whoever sends it has entered the import key in the last hours. The browser sends it to the pages of imports
 * only, never from another site, and no script can read it. It ends by itself, and at once when the key is changed.
 */
@Singleton
public class OperatorCookie {
    private static final String NAME = "operator";
    private static final String PATH = "/imports";
    public static final Duration VALID_FOR = Duration.ofHours(12); // a working day

    private final ImportKey key;
    private final Clock clock;

    OperatorCookie(ImportKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** @param isSecure whether the browser reached us by HTTPS, and shall send it back no other way */
    public Cookie issued(boolean isSecure) {
        String end = Long.toString(clock.instant().plus(VALID_FOR).getEpochSecond());
        return cookie(end + "." + signature(end), VALID_FOR, isSecure);
    }

    /** @return what makes the browser forget it */
    public Cookie forgotten(boolean isSecure) {
        return cookie("", Duration.ZERO, isSecure);
    }

    private static Cookie cookie(String value, Duration age, boolean isSecure) {
        return Cookie.of(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(SameSite.Strict)
                .maxAge(age.toSeconds());
    }

    boolean isIn(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .filter(this::isValid)
                .isPresent();
    }

    private boolean isValid(String value) {
        int dot = value.indexOf('.');
        if (dot < 1 || !value.substring(0, dot).matches("\\d{1,12}")) {
            return false;
        }
        String end = value.substring(0, dot);
        boolean isOurs = MessageDigest.isEqual(
                signature(end).getBytes(StandardCharsets.UTF_8),
                value.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return isOurs && Instant.ofEpochSecond(Long.parseLong(end)).isAfter(clock.instant());
    }

    private String signature(String end) {
        return key.sign("operator until " + end);
    }
}
