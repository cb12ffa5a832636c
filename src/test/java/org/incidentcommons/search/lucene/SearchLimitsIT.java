package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchLimits;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twelve reports in as many segments, and a program that allows little. */
class SearchLimitsIT {
    private static final int REPORTS = 12;

    private static final Query EACH = new TermQuery(new Term(Fields.TEXT, "plum"));

    private static ApplicationContext context;
    private static ReportIndex index;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of(
                "incident-commons.index.follow", false,
                "incident-commons.search.limits.characters", 100,
                "incident-commons.search.limits.words", 4,
                "incident-commons.search.limits.prefixes", 2,
                "incident-commons.search.limits.prefix-words", 3));
        index = context.getBean(ReportIndex.class);
        long organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
        for (int i = 0; i < REPORTS; i++) {
            context.getBean(Reports.class)
                    .save(TestReports.report(organization, "Report", "Quince" + (char) ('a' + i) + " and plum."));
            context.getBean(IndexUpkeep.class).catchUp();
        }
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static SearchResult search(String words) {
        return index.search(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE);
    }

    @Test
    void search_moreWordsThanAllowed_searchesTheFirstAndSaysSo() {
        SearchResult result = search("plum OR quincea OR zero OR one OR quinceb");

        assertThat(result.notices()).contains(new Notice.ManyWords(4));
        assertThat(result.total()).isEqualTo(REPORTS);
        assertThat(search("zero OR one OR two OR three OR plum").total()).isZero();
    }

    @Test
    void search_moreCharactersThanAllowed_searchesTheFirstAndSaysSo() {
        assertThat(search("plum OR " + "x".repeat(500)).notices()).contains(new Notice.LongWords(100));
        assertThat(search("plum OR " + "x".repeat(500)).total()).isEqualTo(REPORTS);
    }

    @Test
    void search_moreStarsThanAllowed_completesTheFirstAndSaysSo() {
        SearchResult result = search("plu* OR zer* OR quinc*");

        assertThat(result.notices()).contains(new Notice.ManyStars(2));
        assertThat(result.total()).isEqualTo(REPORTS);
    }

    @Test
    void search_aBeginningOfMoreWordsThanAllowed_findsTheFirstOfThemAndSaysSo() {
        SearchResult result = search("quinc*");

        assertThat(result.notices()).containsExactly(new Notice.CommonBeginning("quinc", 3));
        assertThat(result.total()).isEqualTo(3);
        assertThat(result.hits()).hasSize(3);
        assertThat(search("quincea*").notices()).isEmpty();
    }

    @Test
    void search_outOfTime_answersWithWhatItHasAndSaysSo() {
        try (ApplicationContext hurried = TestContext.start(Map.of(
                "incident-commons.index.follow", false, "incident-commons.search.limits.time", "PT0.000000002S"))) {
            long organization = hurried.getBean(Organizations.class)
                    .named("Fictional Mills")
                    .id();
            hurried.getBean(Reports.class).save(TestReports.report(organization, "Report", "A plum."));
            hurried.getBean(IndexUpkeep.class).catchUp();
            SearchResult result = hurried.getBean(ReportIndex.class)
                    .search(SearchRequest.EVERYTHING.withWords("plum"), Viewer.ANYONE);

            assertThat(result.isAtLeast()).isTrue();
            assertThat(result.notices()).containsExactly(new Notice.OutOfTime());
            assertThat(result.total()).isLessThanOrEqualTo(1);
        }
        assertThat(search("plum").isAtLeast()).isFalse();
    }

    /** The clock moves each time somebody looks at it, which is once in a segment this small. */
    @Test
    void deadline_passedMeanwhile_leavesWhatWasFoundUntilThen() {
        Upkeep upkeep = context.getBean(Upkeep.class);
        AtomicLong now = new AtomicLong();
        Deadline deadline = new Deadline(Duration.ofNanos(2), now::incrementAndGet);
        int found = upkeep.read(searcher -> deadline.within(() -> found(searcher)));
        int all = upkeep.read(SearchLimitsIT::found);

        assertThat(all).isEqualTo(REPORTS);
        assertThat(found).isPositive().isLessThan(REPORTS);
        assertThat(deadline.isPassed()).isTrue();
        assertThat(Deadline.isCurrentPassed()).isFalse();
    }

    private static int found(IndexSearcher searcher) throws IOException {
        return searcher.search(EACH, REPORTS).scoreDocs.length;
    }

    /** Counts of a search that was stopped are never kept for the next. */
    @Test
    void counts_ofASearchThatWasStopped_areNotKept() {
        Upkeep upkeep = context.getBean(Upkeep.class);
        AtomicLong now = new AtomicLong();
        long first = upkeep.read(searcher -> new Deadline(Duration.ofNanos(2), now::incrementAndGet)
                .within(() -> searcher.counts(EACH, SearchRequest.EVERYTHING).total()));
        long then = upkeep.read(
                searcher -> searcher.counts(EACH, SearchRequest.EVERYTHING).total());

        assertThat(first).isLessThan(REPORTS);
        assertThat(then).isEqualTo(REPORTS);
    }

    @Test
    void limits_thatNobodyCanKeep_areRefusedByName() {
        assertThatThrownBy(() -> new SearchLimits(2_000, 60, 5, 100, Duration.ofSeconds(1)))
                .hasMessageContaining("incident-commons.search.limits.characters");
        assertThatThrownBy(() -> new SearchLimits(100, 60, 5, 100, Duration.ZERO))
                .hasMessageContaining("incident-commons.search.limits.time");
    }
}
