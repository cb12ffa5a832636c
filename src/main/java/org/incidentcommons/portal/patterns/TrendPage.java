package org.incidentcommons.portal.patterns;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.portal.language.Phrase;

/**
 * One search over the years.
 *
 * @param reports how many there are
 * @param isNothing whether there is no report to count
 * @param choices a list to choose from for each vocabulary of which at most one concept is selected
 * @param kept what else the search holds, as hidden fields
 * @param counts reports by year; empty when none has a date
 * @param shares the same as parts of all reports of the year; only when the search narrows anything
 * @param earlier how many reports lie before the years shown
 * @param undated how many have no date
 * @param splits the same search as tables of years
 */
record TrendPage(
        Shell shell,
        Phrase heading,
        String reports,
        String reportsHref,
        boolean isNarrowed,
        boolean isNothing,
        List<Choice> choices,
        List<PatternsPage.Kept> kept,
        Optional<YearsPicture> counts,
        Optional<YearsPicture> shares,
        List<Row> rows,
        long earlier,
        long undated,
        List<Split> splits) {
    /** @param any what the entry without a choice says */
    record Choice(String name, String label, String any, List<Option> options) {}

    /** @param label with its count, indented by its depth */
    record Option(String value, String label, boolean isCurrent) {}

    /** @param share of all reports of that year, in percent */
    record Row(String year, String href, String count, String all, String share, boolean isEmpty) {}

    record Split(String label, String href) {}
}
