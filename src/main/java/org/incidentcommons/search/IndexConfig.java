package org.incidentcommons.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the index keeps up with the database.
 *
 * @param follow whether it follows by itself; off for commands that do not search
 * @param poll how often it looks for changes while there are none. One query by primary key each time; a report must be
 *     found within 2 s of publishing
 * @param commit the longest time that changes are searchable but would have to be applied again after a crash
 * @param chunk changes read and applied together; reports of about 20 kB each make 10 MB
 */
@ConfigurationProperties("incident-commons.index")
public record IndexConfig(
        @Bindable(defaultValue = "true") boolean follow,
        @Bindable(defaultValue = "PT0.3S") Duration poll,
        @Bindable(defaultValue = "PT5S") Duration commit,
        @Bindable(defaultValue = "500") int chunk) {
    public IndexConfig {
        if (poll.isNegative() || poll.isZero() || commit.isNegative()) {
            throw new IllegalArgumentException(
                    "incident-commons.index.poll and commit must be durations such as 300ms");
        }
        if (chunk < 1) {
            throw new IllegalArgumentException("incident-commons.index.chunk must be at least 1");
        }
    }
}
