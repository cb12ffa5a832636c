package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.report.ReportId;

/**
 * How an index stands.
 *
 * @param generation the number of the index in use; each rebuild makes the next
 * @param sequence the number of the last change applied
 * @param lag changes in the database that are not applied yet, as seen when it last looked
 * @param reports how many reports can be found in it, over all audiences
 * @param leftOut published reports that could not be indexed; the log says why. They are tried again when they are
 *     revised, and by a rebuild
 * @param lastError why the last attempt to follow the database failed; empty when it did not
 */
public record IndexState(
        long generation, long sequence, long lag, long reports, List<ReportId> leftOut, Optional<String> lastError) {
    public IndexState {
        leftOut = List.copyOf(leftOut);
    }

    public boolean isHealthy() {
        return lastError.isEmpty();
    }
}
