package org.incidentcommons.sanitize;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Makes the one sanitizer of a running program. */
@Factory
final class SanitizerFactory {
    @Singleton
    Sanitizer sanitizer(@Value("${incident-commons.config:config}") String configFolder) {
        return Sanitizer.configured(Path.of(configFolder));
    }
}
