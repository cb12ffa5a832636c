package org.incidentcommons.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pumps of 1950, 2017, 2020 and of no date, a valve of 2020, and a pump of 2021 that not everyone may see. */
class TrendsIT {
    private static final SearchRequest PUMPS = SearchRequest.EVERYTHING.withWords("pump");

    private static ApplicationContext context;
    private static Trends trends;
    private static ReportIndex index;
    private static Reports reports;
    private static long organization;

    @BeforeAll
    static void publish() {
        context = TestContext.start();
        trends = context.getBean(Trends.class);
        index = context.getBean(ReportIndex.class);
        reports = context.getBean(Reports.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
        save(pump().year(1950));
        save(pump().year(2017));
        save(pump().year(2020));
        save(pump().undated());
        reports.save(TestReports.report(organization, "Valve stuck", "It was never turned."));
        save(pump().year(2021).audience(Audience.AMBER));
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Variant pump() {
        Report report = TestReports.report(organization, "Pump stopped", "Nobody knew the pump.", "theme:ransomware");
        return Variant.of(report);
    }

    private static void save(Variant variant) {
        reports.save(variant.report());
    }

    @Test
    void trend_fillsTheYearsBetweenAndCountsTheRestApart() {
        Trend trend = trends.of(PUMPS, Viewer.ANYONE);

        assertThat(trend.years()).hasSize(Trends.MOST_YEARS);
        assertThat(trend.years().getLast().year()).isEqualTo(2020);
        assertThat(trend.years().stream().filter(year -> year.count() > 0).map(Trend.Year::year))
                .containsExactly(2017, 2020);
        assertThat(trend.total()).isEqualTo(4);
        assertThat(trend.earlier()).isEqualTo(1);
        assertThat(trend.undated()).isEqualTo(1);
        assertThat(trend.years().getLast().share()).isEqualTo(0.5);
    }

    @Test
    void trend_ofAViewerWhoMayNotSeeAReport_doesNotCountIt() {
        assertThat(trends.of(SearchRequest.EVERYTHING, Viewer.ANYONE).years())
                .noneMatch(year -> year.year() > 2020)
                .allMatch(year -> year.all() <= 2);
    }

    @Test
    void eachYear_carriesTheSearchThatFindsItsReports() {
        SearchRequest coded = SearchRequest.EVERYTHING.with(Facet.THEME, "ransomware");

        assertThat(trends.of(coded, Viewer.ANYONE).years())
                .allSatisfy(year ->
                        assertThat(index.count(year.request(), Viewer.ANYONE)).isEqualTo(year.count()));
    }

    @Test
    void trend_ofASearchWithYears_keepsAllAndMarksThose() {
        Trend trend = trends.of(PUMPS.with(Facet.YEAR, "2017"), Viewer.ANYONE);

        assertThat(trend.years().stream().filter(Trend.Year::isSelected).map(Trend.Year::year))
                .containsExactly(2017);
        assertThat(trend.total()).isEqualTo(4);
    }

    @Test
    void trend_ofNothing_isEmpty() {
        Trend trend = trends.of(SearchRequest.EVERYTHING.withWords("zeppelin"), Viewer.ANYONE);

        assertThat(trend.years()).isEmpty();
        assertThat(trend.total()).isZero();
    }
}
