package org.incidentcommons.portal.patterns;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Phrase;

/**
 * @param heading what is counted by what
 * @param kept the filters of the search that is counted, as hidden fields
 * @param filters the same in words; empty for all reports
 * @param allHref the same table of all reports
 * @param trendHref the same reports over the years
 * @param isByYear whether the columns are years, which need little room
 * @param isWide whether there are more columns than headings fit beside each other
 * @param isNothing whether there is no report to count
 * @param upRows a level up, when the rows are inside a concept
 */
record PatternsPage(
        Shell shell,
        Phrase title,
        Phrase heading,
        String reports,
        String reportsHref,
        List<Side> rowSides,
        List<Side> columnSides,
        List<Kept> kept,
        Optional<Phrase> filters,
        String allHref,
        String trendHref,
        Optional<Up> upRows,
        Optional<Up> upColumns,
        boolean isByYear,
        boolean isWide,
        boolean isNothing,
        List<Head> columns,
        List<Row> rows) {
    /** A facet that a side of the table can list. */
    record Side(String value, String label, boolean isCurrent) {}

    record Kept(String name, String value) {}

    record Up(Phrase label, String href) {}

    /** @param deeper the same table with what is narrower than this */
    record Head(String label, String href, String count, Optional<String> deeper) {}

    record Row(Head head, List<Cell> cells) {}

    /**
     * @param isMany whether it is clearly more than the sizes of row and column let expect
     * @param label what is counted, for readers who hear the page
     */
    record Cell(String count, String href, String step, boolean isEmpty, boolean isMany, String label) {}
}
