package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three reports of a storm, one of them for members; two of a fire; five of nothing else. */
class FoldingIT {
    private static final SearchRequest ALL = SearchRequest.EVERYTHING;

    private static ApplicationContext context;
    private static ReportIndex index;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        publish("Storm at the coast", "The storm of May", Audience.CLEAR);
        publish("Storm inland", "the  storm of MAY", Audience.CLEAR);
        publish("Storm in the hills", "The storm of May", Audience.GREEN);
        publish("Fire in the mill", "The fire", Audience.CLEAR);
        publish("Fire seen from the road", "The fire", Audience.CLEAR);
        for (int i = 0; i < 5; i++) {
            publish("Alone " + i, "", Audience.CLEAR);
        }
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static void publish(String title, String event, Audience audience) {
        long organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
        Variant variant = Variant.of(TestReports.report(organization, title, "It was a quince."))
                .audience(audience);
        context.getBean(Reports.class)
                .save(event.isEmpty() ? variant.report() : variant.event(event).report());
    }

    private static List<ReportId> pages(SearchRequest request, int size) {
        List<ReportId> ids = new ArrayList<>();
        for (int page = 1; page <= 6; page++) {
            index.search(request.withSize(size).withPage(page), Viewer.ANYONE).hits().stream()
                    .map(Hit::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    @Test
    void search_reportsOfOneEvent_areOneEntryThatNamesTheOthers() {
        SearchResult result = index.search(ALL.withWords("storm"), Viewer.ANYONE);

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.entries()).isEqualTo(1);
        assertThat(result.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.alikeCount()).isEqualTo(1);
            assertThat(hit.alike()).extracting(Hit::titleText).hasSize(1).allMatch(title -> title.startsWith("Storm"));
            assertThat(hit.alike().getFirst().id()).isNotEqualTo(hit.id());
        });
    }

    @Test
    void search_whatTheViewerMayNotSee_isNeitherNamedNorCounted() {
        assertThat(index.search(ALL.withWords("storm"), Viewer.ANYONE)
                        .hits()
                        .getFirst()
                        .alike())
                .extracting(Hit::titleText)
                .doesNotContain("Storm in the hills");
        assertThat(index.search(ALL.withWords("storm"), Viewer.OPERATOR)
                        .hits()
                        .getFirst()
                        .alikeCount())
                .isEqualTo(2);
        assertThat(index.search(ALL.withWords("hills"), Viewer.ANYONE).total()).isZero();
    }

    @Test
    void search_pageByPage_hasEveryEntryOnce() {
        for (SearchRequest request : List.of(ALL, ALL.withWords("quince"))) {
            assertThat(index.search(request, Viewer.ANYONE).total()).isEqualTo(9);
            assertThat(index.search(request, Viewer.ANYONE).entries()).isEqualTo(7);
            assertThat(pages(request, 2)).hasSize(7).doesNotHaveDuplicates();
            assertThat(pages(request.unfolded(), 2)).hasSize(9).doesNotHaveDuplicates();
        }
    }

    @Test
    void search_unfolded_countsAndShowsEachByItself() {
        SearchResult result = index.search(ALL.unfolded(), Viewer.ANYONE);

        assertThat(result.entries()).isEqualTo(result.total()).isEqualTo(9);
        assertThat(result.hits()).allMatch(hit -> hit.alike().isEmpty() && hit.alikeCount() == 0);
    }
}
