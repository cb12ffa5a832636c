package org.incidentcommons.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportsIT {
    private static ApplicationContext context;
    private static Reports reports;
    private static ChangeFeed feed;
    private static long organization;

    @BeforeAll
    static void start() {
        context = TestContext.start();
        reports = context.getBean(Reports.class);
        feed = context.getBean(ChangeFeed.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void save_andFind_givesBackWhatWasStored() {
        Report saved = reports.save(report(organization, "A pump ran dry", "It ran dry.", "sector:water-supply"));

        assertThat(reports.find(saved.stored(), Viewer.ANYONE)).contains(saved);
        assertThat(saved.title().value()).isEqualTo("A pump ran dry");
        assertThat(saved.codes()).extracting(Code::code).containsExactly("sector:water-supply");
    }

    @Test
    void saveAll_ofNewAndReplacedReports_keepsTheirOrderAndAddsAChangeForEachPublishedOne() {
        Report old = reports.save(report(organization, "Old", "Old text.", "sector:water-supply"));
        long before = feed.last();

        List<Report> saved = reports.saveAll(List.of(
                report(organization, "One", "The first."),
                old,
                report(organization, "Two", "The second.", "sector:water-supply")));

        assertThat(saved).extracting(each -> each.title().value()).containsExactly("One", "Old", "Two");
        assertThat(saved)
                .allSatisfy(each ->
                        assertThat(reports.find(each.stored(), Viewer.ANYONE)).contains(each));
        assertThat(feed.after(before, 10))
                .extracting(Change::reportId)
                .containsExactly(
                        saved.get(0).stored().number(),
                        old.stored().number(),
                        saved.get(2).stored().number());
    }

    @Test
    void save_ofAPublishedReport_addsAChangeEachTime() {
        long before = feed.last();
        Report first = reports.save(report(organization, "First", "First text."));
        reports.save(first);

        assertThat(feed.after(before, 10))
                .extracting(Change::reportId)
                .containsOnly(first.stored().number());
        assertThat(feed.last()).isEqualTo(before + 2);
    }

    @Test
    void save_fromManyThreads_numbersChangesWithoutGapInOrderOfVisibility() throws Exception {
        long before = feed.last();
        Set<Long> seen = new ConcurrentSkipListSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> {
                    reports.save(report(organization, "Parallel", "Text."));
                    List<Change> changes = feed.after(before, 100);
                    // Whoever sees a number sees every smaller one.
                    for (int n = 0; n < changes.size(); n++) {
                        if (changes.get(n).sequence() == before + 1 + n) {
                            seen.add(changes.get(n).sequence());
                        }
                    }
                    return changes;
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(feed.last()).isEqualTo(before + 40);
        assertThat(seen).hasSize(40);
    }
}
