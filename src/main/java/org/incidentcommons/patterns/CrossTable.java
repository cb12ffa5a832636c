package org.incidentcommons.patterns;

import java.util.List;
import org.incidentcommons.search.SearchRequest;

/**
 * Two facets counted against each other. Concepts stand in the order of their vocabulary, years ascend; those without
 * reports are left out.
 *
 * @param total the reports counted; a report may stand in several rows and columns, or in none
 * @param request finds the reports counted
 */
public record CrossTable(
        Axis rowAxis, Axis columnAxis, List<Heading> columns, List<Row> rows, long total, SearchRequest request) {
    public CrossTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param value a concept id or a year
     * @param label what people read
     * @param count its reports, of those counted
     * @param request finds them
     * @param hasNarrower whether a table can be made of what is narrower
     */
    public record Heading(String value, String label, long count, SearchRequest request, boolean hasNarrower) {}

    /** @param cells one for each column, in their order */
    public record Row(Heading heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param count the reports with both values
     * @param expected how many there would be if the two were independent: row times column by total
     * @param request finds them
     */
    public record Cell(long count, double expected, SearchRequest request) {
        /**
         * By how many standard deviations the count is above what independence lets expect (the Pearson residual of a
         * contingency table); negative when below, 0 where nothing is expected. Beyond 2 it is worth a look.
         */
        public double surprise() {
            return expected == 0 ? 0 : (count - expected) / Math.sqrt(expected);
        }
    }
}
