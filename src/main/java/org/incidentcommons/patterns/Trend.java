package org.incidentcommons.patterns;

import java.util.List;
import org.incidentcommons.search.SearchRequest;

/**
 * How many reports of a search there are by the year of the incident.
 *
 * @param years ascending and without gaps up to the last year with such a report, the same whatever years the search
 *     selects; at most {@link Trends#MOST_YEARS}
 * @param earlier the reports of the years before those
 * @param total the reports of the search, whatever its years
 * @param undated those of {@code total} that do not say when their incident was; they stand in no year
 * @param request the search that was counted, without its years
 */
public record Trend(List<Year> years, long earlier, long total, long undated, SearchRequest request) {
    public Trend {
        years = List.copyOf(years);
        if (undated < 0 || earlier < 0 || undated + earlier > total) {
            throw new IllegalArgumentException(undated + " undated and " + earlier + " earlier of " + total);
        }
    }

    /**
     * @param count the reports of the search in that year
     * @param all all reports of that year, of any search
     * @param isSelected whether it lies within the years that the search selects
     * @param request finds the counted ones
     */
    public record Year(int year, long count, long all, boolean isSelected, SearchRequest request) {
        /** @return the part of all reports of that year, 0 to 1; 0 for a year without any */
        public double share() {
            return all == 0 ? 0 : (double) count / all;
        }
    }
}
