package org.incidentcommons.classify;

import java.time.Duration;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * A stretch of time that a report states.
 *
 * @param duration zero or more
 * @param evidence the sentence that states it
 */
public record Measure(Duration duration, SanitizedText evidence) {
    public Measure {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a measure of " + duration);
        }
    }

    /** @return the duration in hours */
    public double hours() {
        return duration.toSeconds() / 3600.0;
    }
}
