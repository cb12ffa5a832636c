package org.incidentcommons.search;

import java.util.List;
import org.incidentcommons.report.ReportId;

/**
 * Where index and database disagree.
 *
 * @param compared published reports in the database
 * @param missing published, but not in the index
 * @param surplus in the index, but not published
 * @param stale in the index with another revision
 * @param leftOut published, but could not be indexed, see {@link IndexState#leftOut()}
 */
public record IndexDifferences(
        long compared, List<ReportId> missing, List<ReportId> surplus, List<ReportId> stale, List<ReportId> leftOut) {
    public IndexDifferences {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
        stale = List.copyOf(stale);
        leftOut = List.copyOf(leftOut);
    }

    public boolean isEmpty() {
        return !isMendable() && leftOut.isEmpty();
    }

    /** @return whether a rebuild would make any of it agree */
    public boolean isMendable() {
        return !missing.isEmpty() || !surplus.isEmpty() || !stale.isEmpty();
    }
}
