package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that have more of something than anyone writes. */
class LongDocumentsIT {
    private static final int MORE_THAN_SMALLINT_COUNTS = 33_000;
    private static final int WORDS_OF_A_CHAPTER = 20_000; // more characters than the type text holds

    private Installed node;

    @BeforeEach
    void start() {
        node = Installed.start(Map.of());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void document_withMoreHeadingsThanAnyoneWrites_becomesAReportThatIsFound() {
        node.receive("headings.md", numbered("# Pump %1$d\n\nIt ran dry %1$d times.\n\n"));

        assertThat(report().sections()).hasSizeGreaterThan(MORE_THAN_SMALLINT_COUNTS - 10);
        assertIndexed();
    }

    @Test
    void document_withMoreLessonsThanAnyoneWrites_becomesAReportThatIsFound() {
        node.receive("lessons.md", "# Lessons learned\n\n" + numbered("- Inspect the pump %d every month.\n"));

        assertThat(report().lessons()).hasSize(MORE_THAN_SMALLINT_COUNTS);
        assertIndexed();
    }

    @Test
    void document_withALessonAndARecommendationAsLongAsChapters_becomesAReportThatIsFound() {
        String chapter = "inspect the pump ".repeat(WORDS_OF_A_CHAPTER);
        node.receive(
                "chapters.md", "# Lessons learned\n\nAlways " + chapter + "\n\n# Recommendations\n\nPlease " + chapter);

        assertThat(report().lessons()).hasSize(1);
        assertThat(report().recommendations()).hasSize(1);
        assertIndexed();
    }

    private static String numbered(String line) {
        return IntStream.range(0, MORE_THAN_SMALLINT_COUNTS)
                .mapToObj(line::formatted)
                .collect(Collectors.joining());
    }

    private Report report() {
        node.bean(Worker.class).run(1, Lane.NORMAL);
        assertThat(node.column("select concat(state, ' ', outcome, ' ', reason) from document"))
                .containsExactly("PUBLISHED EXTRACTED The text was read.");
        return node.bean(Reports.class).findForPipeline(new ReportId(1)).orElseThrow();
    }

    private void assertIndexed() {
        IndexUpkeep upkeep = node.bean(IndexUpkeep.class);
        upkeep.catchUp();
        assertThat(upkeep.state().reports()).isEqualTo(1);
        assertThat(upkeep.state().leftOut()).isEmpty();
    }
}
