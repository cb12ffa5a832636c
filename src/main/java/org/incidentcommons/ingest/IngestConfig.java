package org.incidentcommons.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param workers documents processed at the same time; 0 switches processing off
 * @param maxBytes largest document accepted, in bytes
 * @param acceptAbove confidence from which an operator's import accepts a suggestion, 0 to 1
 */
@ConfigurationProperties("incident-commons.ingest")
public record IngestConfig(
        @Bindable(defaultValue = "2") int workers,
        @Bindable(defaultValue = "209715200") long maxBytes,
        @Bindable(defaultValue = "0.5") double acceptAbove) {
    public IngestConfig {
        if (workers < 0 || workers > 64) {
            throw new IllegalArgumentException(
                    "incident-commons.ingest.workers must be within 0 and 64, not " + workers);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("incident-commons.ingest.max-bytes must be positive, not " + maxBytes);
        }
        if (!(acceptAbove >= 0 && acceptAbove <= 1)) {
            throw new IllegalArgumentException(
                    "incident-commons.ingest.accept-above must be within 0 and 1, not " + acceptAbove);
        }
    }
}
