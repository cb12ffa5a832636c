package org.incidentcommons.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Variant;
import org.incidentcommons.vocabulary.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Construction always lets certificates expire, others never; and a circle knows the same of education. */
class StandoutsIT {
    private static ApplicationContext context;
    private static Reports reports;
    private static long organization;

    @BeforeAll
    static void publish() {
        context = TestContext.start();
        reports = context.getBean(Reports.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Builders").id();
        for (int n = 0; n < 4; n++) {
            save(Audience.CLEAR, "cause:expired-certificate", "sector:construction");
            save(Audience.AMBER, "cause:missing-backup", "sector:education");
        }
        for (int n = 0; n < 20; n++) {
            save(Audience.CLEAR, "cause:missing-check", "sector:manufacturing");
        }
        context.getBean(IndexUpkeep.class).catchUp();
    }

    private static void save(Audience audience, String... codes) {
        reports.save(Variant.of(TestReports.report(organization, "Site closed", "Nobody could open it.", codes))
                .audience(audience)
                .report());
    }

    private static List<Standout> seenByAnyone() {
        return context.getBean(Standouts.class)
                .of(
                        context.getBean(ReportIndex.class)
                                .cross(Facet.CAUSE, Facet.SECTOR, SearchRequest.EVERYTHING, Viewer.ANYONE),
                        Scheme.CAUSE,
                        Scheme.SECTOR,
                        3);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void of_aPairThatComesTogetherClearlyMoreOften_findsItWithItsReports() {
        List<Standout> found = seenByAnyone();

        assertThat(found).hasSize(1).first().satisfies(standout -> {
            assertThat(standout.row().id()).isEqualTo("expired-certificate");
            assertThat(standout.column().id()).isEqualTo("construction");
            assertThat(standout.share()).isEqualTo(1);
            assertThat(context.getBean(ReportIndex.class).count(standout.request(), Viewer.ANYONE))
                    .isEqualTo(standout.count());
        });
    }

    @Test
    void of_whatAViewerMayNotSee_saysNothing() {
        assertThat(seenByAnyone())
                .noneMatch(standout -> standout.column().id().equals("education"))
                .allMatch(standout -> standout.total() == 24);
    }
}
