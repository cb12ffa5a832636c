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
 */
public record IndexDifferences(long compared, List<ReportId> missing, List<ReportId> surplus, List<ReportId> stale) {
    public IndexDifferences {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
        stale = List.copyOf(stale);
    }

    public boolean isEmpty() {
        return missing.isEmpty() && surplus.isEmpty() && stale.isEmpty();
    }
}
