package org.incidentcommons.search;

import java.util.Optional;

/**
 * How an index stands.
 *
 * @param generation the number of the index in use; each rebuild makes the next
 * @param sequence the number of the last change applied
 * @param lag changes in the database that are not applied yet, as seen when it last looked
 * @param reports how many reports it holds, for every audience
 * @param lastError why the last attempt to follow the database failed; empty when it did not
 */
public record IndexState(long generation, long sequence, long lag, long reports, Optional<String> lastError) {
    public boolean isHealthy() {
        return lastError.isEmpty();
    }
}
