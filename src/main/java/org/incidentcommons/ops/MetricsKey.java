package org.incidentcommons.ops;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.incidentcommons.ingest.ImportKey;

/**
 * Figures tell how busy an installation is, so they are for who runs it: the setting
 * {@code incident-commons.metrics-key}, which allows nothing else, or the import key, as a bearer token.
 */
@ServerFilter("/prometheus")
class MetricsKey {
    private static final String BEARER = "Bearer ";

    private final ImportKey importKey;
    private final String metricsKey;

    MetricsKey(ImportKey importKey, @Nullable @Value("${incident-commons.metrics-key:}") String metricsKey) {
        this.importKey = importKey;
        this.metricsKey = metricsKey == null ? "" : metricsKey.strip();
    }

    @RequestFilter
    Optional<HttpResponse<?>> refuseStrangers(HttpRequest<?> request) {
        String given = request.getHeaders().get("Authorization", String.class, "");
        boolean isKnown = given.startsWith(BEARER) && isKey(given.substring(BEARER.length()));
        return isKnown
                ? Optional.empty()
                : Optional.of(HttpResponse.status(HttpStatus.UNAUTHORIZED).header("WWW-Authenticate", "Bearer"));
    }

    private boolean isKey(String given) {
        boolean isMetricsKey = !metricsKey.isEmpty()
                && MessageDigest.isEqual(
                        metricsKey.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return isMetricsKey || importKey.matches(given);
    }
}
