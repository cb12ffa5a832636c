package org.incidentcommons.portal.home;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * @param extent how many reports there are and of which years; empty text when there are none
 * @param examples searches that find something
 * @param running the import that is under way
 * @param striking what comes together clearly more often than expected
 * @param years all reports over the years
 * @param sectors those with most reports; the others are behind {@code moreSectors}
 * @param isFilled whether there is any report
 */
record HomePage(
        Shell shell,
        String extent,
        List<Example> examples,
        Optional<Running> running,
        boolean isFilled,
        List<Striking> striking,
        Optional<YearsPicture> years,
        Optional<HeatTable> heat,
        List<Lesson> lessons,
        List<Newest> newest,
        List<Sector> sectors,
        List<Sector> moreSectors) {
    public int moreSectorsCount() {
        return moreSectors.size();
    }

    /** A search that finds something. */
    record Example(String label, String href) {}

    /** @param done of {@code received} documents */
    record Running(String href, long done, long received) {}

    /**
     * @param what the code that stands out
     * @param where in which sector
     * @param count the reports with both, of {@code reports} in the sector
     * @param share how wide the bar of the sector is, 0 to 100
     * @param usual the same for all reports, both as people read them in {@code shareShown} and {@code usualShown}
     */
    record Striking(
            CodePill what,
            String where,
            String href,
            String trendHref,
            long count,
            long reports,
            int share,
            int usual,
            String shareShown,
            String usualShown) {}

    /** @param columns labels of the sectors */
    record HeatTable(List<Column> columns, List<Row> rows) {}

    record Column(String label, String href) {}

    record Row(String label, String href, List<Cell> cells) {}

    /** @param step class of the heat */
    record Cell(String count, String href, String step, boolean isEmpty, String label) {}

    /**
     * A lesson of one of the newest reports.
     *
     * @param language ISO 639-1
     */
    record Lesson(SanitizedText text, String title, String language, String href, List<CodePill> codes) {}

    record Newest(String title, String language, String href, String facts) {}

    record Sector(String label, String href, String count) {}
}
