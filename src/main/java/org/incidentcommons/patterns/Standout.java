package org.incidentcommons.patterns;

import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;

/**
 * Two codes that come together more often than their own frequencies let expect.
 *
 * @param row what stands out, without anything narrower
 * @param column where it does, at the top of its vocabulary
 * @param count reports with both
 * @param inRow reports with the one
 * @param inColumn reports with the other
 * @param total all reports counted
 * @param request finds those with both
 */
public record Standout(
        Concept row, Concept column, long count, long inRow, long inColumn, long total, SearchRequest request) {
    public Standout {
        if (count < 1 || count > inRow || count > inColumn || Math.max(inRow, inColumn) > total) {
            throw new IllegalArgumentException(count + " of " + inRow + " and " + inColumn + " of " + total);
        }
    }

    /** @return the part of the reports of the column that have the row too, 0 to 1 */
    public double share() {
        return (double) count / inColumn;
    }

    /** @return the part of all reports that have the row, 0 to 1 */
    public double usualShare() {
        return (double) inRow / total;
    }

    /** @return by how many standard deviations it is above what is expected, see {@link CrossTable.Cell#surprise()} */
    double surprise() {
        double expected = (double) inRow * inColumn / total;
        return (count - expected) / Math.sqrt(expected);
    }
}
