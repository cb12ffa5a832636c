package org.incidentcommons.portal.home;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * @param extent how many reports there are and of which years; empty text when there are none
 * @param examples searches that find something
 * @param running the import that is under way
 * @param isFilled whether there is any report
 */
record HomePage(
        Shell shell,
        String extent,
        List<Example> examples,
        Optional<Running> running,
        boolean isFilled,
        Optional<HeatTable> heat,
        List<Lesson> lessons,
        List<Newest> newest,
        List<Sector> sectors) {
    /** A search that finds something. */
    record Example(String label, String href) {}

    /** @param done of {@code received} documents */
    record Running(String href, long done, long received) {}

    /** @param columns labels of the sectors */
    record HeatTable(List<Column> columns, List<Row> rows) {}

    record Column(String label, String href) {}

    record Row(String label, String href, List<Cell> cells) {}

    /**
     * @param column its sector, for screens too narrow for a head
     * @param step class of the heat
     */
    record Cell(String column, String count, String href, String step, boolean isEmpty, String label) {}

    /** A lesson of one of the newest reports. */
    record Lesson(SanitizedText text, String title, String href, List<CodePill> codes) {}

    record Newest(String title, String href, String facts) {}

    record Sector(String label, String href, String count) {}
}
