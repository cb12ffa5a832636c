package org.incidentcommons.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Map;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.portal.OperatorCookie;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of the start page never outlives its reports, and is nobody else's. The index follows when told to. */
class OverviewsIT {
    private static final String LESSON = "Label both ends of every cable.";

    private TestPortal portal;
    private Reports reports;
    private long organization;

    @BeforeEach
    void start() {
        portal = TestPortal.start(Map.of("incident-commons.index.follow", false));
        reports = portal.context().getBean(Reports.class);
        organization = portal.context()
                .getBean(Organizations.class)
                .named("Fictional Water")
                .id();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Report publish(String title, Audience audience, String... codes) {
        return reports.save(Variant.of(TestReports.report(organization, title, "It leaked.", codes))
                .lessons(LESSON)
                .audience(audience)
                .report());
    }

    private void follow() {
        portal.context().getBean(IndexUpkeep.class).catchUp();
    }

    private String home() {
        return portal.get("/?lang=en").body();
    }

    private String homeOfTheOperator() {
        Cookie cookie = portal.context().getBean(OperatorCookie.class).issued(false);
        return portal.get("/?lang=en", Map.of("Cookie", cookie.getName() + "=" + cookie.getValue()))
                .body();
    }

    @Test
    void home_afterPublishingAndWithdrawing_isWhatTheIndexHolds() {
        assertThat(home()).contains("No reports yet").doesNotContain("Cable mixed up");

        Report report = publish("Cable mixed up", Audience.CLEAR, "sector:hospitals", "cause:expired-certificate");
        follow();
        assertThat(home()).contains("Cable mixed up", LESSON, "1 report, 2020<", "Expired certificate");

        Report second = publish("Valve stuck", Audience.CLEAR);
        follow();
        assertThat(home()).contains("Cable mixed up", "Valve stuck", "2 reports");

        reports.save(Variant.of(report).withdrawn().report());
        follow();
        assertThat(home())
                .contains("Valve stuck", "1 report")
                .doesNotContain("Cable mixed up", "2 reports", "Expired certificate");

        reports.save(Variant.of(second).withdrawn().report());
        follow();
        assertThat(home()).doesNotContain("Valve stuck", LESSON);
    }

    @Test
    void lesson_ofAReportWithdrawnSince_isGoneBeforeTheIndexFollows() {
        Report report = publish("Cable mixed up", Audience.CLEAR);
        follow();
        assertThat(home()).contains(LESSON);

        reports.save(Variant.of(report).withdrawn().report());

        assertThat(home()).doesNotContain(LESSON);
    }

    @Test
    void home_ofOneWhoMaySeeMore_leaksNothingToOthers() {
        publish("Cable mixed up", Audience.CLEAR);
        publish("Hidden valve", Audience.AMBER, "sector:hospitals", "cause:expired-certificate");
        follow();

        assertThat(homeOfTheOperator()).contains("Hidden valve", "2 reports", "Expired certificate");
        assertThat(home())
                .contains("Cable mixed up", "1 report")
                .doesNotContain("Hidden valve", "2 reports", "Expired certificate");
        assertThat(homeOfTheOperator()).contains("Hidden valve", "2 reports");
    }

    @Test
    void find_ofSeveral_leavesOutWhatTheViewerMayNotSeeAndKeepsTheOrder() {
        Report first = publish("Cable mixed up", Audience.CLEAR);
        Report hidden = publish("Hidden valve", Audience.AMBER);
        Report last = publish("Valve stuck", Audience.CLEAR);
        List<ReportId> asked = List.of(last.stored(), hidden.stored(), first.stored());

        assertThat(reports.find(asked, Viewer.ANYONE))
                .extracting(Report::stored)
                .containsExactly(last.stored(), first.stored());
        assertThat(reports.find(asked, Viewer.OPERATOR)).hasSize(3);
        assertThat(reports.find(List.of(), Viewer.OPERATOR)).isEmpty();
    }

    @Test
    void home_inTwoLanguages_isEachInItsOwn() {
        publish("Cable mixed up", Audience.CLEAR);
        follow();

        assertThat(portal.get("/?lang=en").body()).contains("1 report,").doesNotContain("1 Bericht");
        assertThat(portal.get("/?lang=de").body()).contains("1 Bericht").doesNotContain("1 report");
        assertThat(portal.get("/?lang=en").body()).contains("1 report,");
    }

    @Test
    void overview_whileTheIndexStaysAsItIs_isMadeOnce() {
        Overviews overviews = portal.context().getBean(Overviews.class);
        List<Words> languages = List.of(
                portal.context().getBean(Messages.class).in(Language.ENGLISH),
                portal.context().getBean(Messages.class).in(Language.GERMAN));
        publish("Cable mixed up", Audience.CLEAR);
        follow();

        for (Words words : languages) {
            Overview first = overviews.of(Viewer.ANYONE, words);
            assertThat(overviews.of(Viewer.ANYONE, words)).isSameAs(first);
            assertThat(overviews.of(Viewer.OPERATOR, words)).isNotSameAs(first);
        }
        Overview before = overviews.of(Viewer.ANYONE, languages.getFirst());
        publish("Valve stuck", Audience.CLEAR);
        follow();
        assertThat(overviews.of(Viewer.ANYONE, languages.getFirst())).isNotSameAs(before);
    }
}
