package org.incidentcommons.search;

import java.util.Map;

/**
 * How often the values of two facets occur, and occur together. A concept counts for itself and for everything
 * narrower, and a report counts once for each value.
 *
 * @param total the reports counted
 * @param rows reports with each value of the one facet; values without reports are left out
 * @param columns the same for the other facet
 * @param cells reports with both, by the value of the row, then of the column; pairs without reports are left out
 */
public record CrossCounts(
        long total, Map<String, Long> rows, Map<String, Long> columns, Map<String, Map<String, Long>> cells) {

    public long row(String value) {
        return rows.getOrDefault(value, 0L);
    }

    public long column(String value) {
        return columns.getOrDefault(value, 0L);
    }

    public long cell(String row, String column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
    }
}
