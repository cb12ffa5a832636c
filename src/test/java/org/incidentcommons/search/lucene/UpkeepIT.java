package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexDifferences;
import org.incidentcommons.search.IndexState;
import org.incidentcommons.search.RebuildProgress;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Variant;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpkeepIT {
    private Map<String, Object> settings;
    private ApplicationContext context;
    private Reports reports;
    private Upkeep upkeep;
    private long organization;

    @BeforeEach
    void start() {
        settings = new HashMap<>(TestContext.properties(
                Map.of("incident-commons.index.follow", false, "incident-commons.index.chunk", 7)));
        open();
    }

    private void open() {
        context = ApplicationContext.builder("test", "database")
                .properties(settings)
                .start();
        reports = context.getBean(Reports.class);
        upkeep = context.getBean(Upkeep.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Rail").id();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private Report publish(int number) {
        return reports.save(report(organization, "Report " + number, "Text " + number));
    }

    private List<Report> publish(int from, int to) {
        return Stream.iterate(from, n -> n < to, n -> n + 1).map(this::publish).toList();
    }

    private long found() {
        return context.getBean(ReportIndex.class).count(SearchRequest.EVERYTHING, Viewer.ANYONE);
    }

    @Test
    void catchUp_manyChunks_appliesAllInOrder() {
        List<Report> published = publish(0, 30);
        reports.save(Variant.of(published.get(3)).withdrawn().report());

        upkeep.catchUp();

        assertThat(found()).isEqualTo(29);
        assertThat(upkeep.state().lag()).isZero();
        assertThat(upkeep.state().sequence()).isEqualTo(31);
    }

    @Test
    void open_afterAnEndWithoutCommit_appliesTheLastChangesAgain() throws IOException {
        publish(0, 5);
        upkeep.catchUp();
        publish(5, 9);
        upkeep.follow();
        assertThat(found()).isEqualTo(9);
        upkeep.current().close();
        context.close();

        open();

        assertThat(found()).isEqualTo(5);
        upkeep.catchUp();
        assertThat(found()).isEqualTo(9);
        assertThat(upkeep.check().isEmpty()).isTrue();
    }

    @Test
    void open_aCorruptIndex_isBuiltAnew() throws IOException {
        publish(0, 5);
        upkeep.catchUp();
        Path folder = upkeep.current().folder();
        context.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }

        open();
        upkeep.catchUp();

        assertThat(found()).isEqualTo(5);
        assertThat(folder).doesNotExist();
    }

    @Test
    void open_anIndexOfAnotherDatabase_isBuiltAnew() {
        publish(0, 5);
        upkeep.catchUp();
        context.close();
        settings.put("datasources.default.url", TestContext.properties(Map.of()).get("datasources.default.url"));
        settings.put("incident-commons.index.follow", true);
        open();

        await().atMost(Duration.ofSeconds(5)).until(() -> found() == 0);
        publish(7);
        await().atMost(Duration.ofSeconds(5)).until(() -> found() == 1);
    }

    @Test
    void rebuild_whilePublishing_missesNothingAndKeepsAnswering() throws Exception {
        publish(0, 40);
        upkeep.catchUp();
        IndexState before = upkeep.state();
        AtomicBoolean isDone = new AtomicBoolean();
        List<Long> counts = new ArrayList<>();
        Thread publisher = Thread.ofVirtual().start(() -> {
            for (int n = 100; n < 130; n++) {
                publish(n);
            }
        });
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!isDone.get()) {
                counts.add(found());
            }
        });
        List<RebuildProgress> progress = new ArrayList<>();

        IndexState after = upkeep.rebuild(progress::add);
        publisher.join();
        isDone.set(true);
        reader.join();
        upkeep.catchUp();

        assertThat(found()).isEqualTo(70);
        assertThat(counts).isNotEmpty().allMatch(count -> count >= 40);
        assertThat(after.generation()).isGreaterThan(before.generation());
        assertThat(progress).last().satisfies(last -> assertThat(last.done()).isGreaterThanOrEqualTo(40));
        assertThat(upkeep.check().isEmpty()).isTrue();
        try (Stream<Path> left = Files.list(upkeep.current().folder().getParent())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", String.valueOf(after.generation()));
        }
    }

    @Test
    void check_differences_namesThem() throws IOException {
        List<Report> published = publish(0, 5);
        upkeep.catchUp();
        Generation index = upkeep.current();
        index.delete(List.of(published.get(0).stored().number()));
        index.put(
                published.get(1).stored().number(),
                new Entries(context.getBean(Vocabularies.class))
                        .of(Variant.of(published.get(1)).revised("Other").report())
                        .report(),
                List.of());
        index.show(index.sequence());

        IndexDifferences differences = upkeep.check();

        assertThat(differences.compared()).isEqualTo(5);
        assertThat(differences.missing()).containsExactly(published.get(0).stored());
        assertThat(differences.stale()).containsExactly(published.get(1).stored());
        assertThat(differences.surplus()).isEmpty();
        upkeep.rebuild(progress -> {});
        assertThat(upkeep.check().isEmpty()).isTrue();
    }

    /** Lucene refuses the empty name of a facet's value. */
    private Report publishUnindexable() {
        return reports.save(report(organization, "Refused", "Text refused", "theme:"));
    }

    @Test
    void catchUp_aReportThatCannotBeIndexed_leavesOutThatOneOnly() {
        publish(0, 3);
        Report refused = publishUnindexable();
        publish(3, 6);

        upkeep.catchUp();

        assertThat(found()).isEqualTo(6);
        assertThat(upkeep.state().lag()).isZero();
        assertThat(upkeep.state().reports()).isEqualTo(6);
        assertThat(upkeep.state().leftOut()).containsExactly(refused.stored());
        IndexDifferences differences = upkeep.check();
        assertThat(differences.leftOut()).containsExactly(refused.stored());
        assertThat(differences.missing()).isEmpty();
        assertThat(differences.isMendable()).isFalse();
        assertThat(differences.isEmpty()).isFalse();
        assertThat(context.getBean(ReportIndex.class).count(SearchRequest.EVERYTHING, Viewer.OPERATOR))
                .isEqualTo(6);
    }

    @Test
    void rebuild_aReportThatCannotBeIndexed_succeedsAndNamesIt() {
        publish(0, 10);
        Report refused = publishUnindexable();

        IndexState state = upkeep.rebuild(progress -> {});

        assertThat(state.leftOut()).containsExactly(refused.stored());
        assertThat(state.reports()).isEqualTo(10);
        assertThat(found()).isEqualTo(10);
    }

    @Test
    void compareWithDatabase_aReportThatCannotBeIndexed_keepsTheIndex() {
        publishUnindexable();
        upkeep.catchUp();
        long generation = upkeep.state().generation();

        upkeep.compareWithDatabase();

        assertThat(upkeep.state().generation()).isEqualTo(generation);
        assertThat(found()).isZero();
        assertThat(context.getBean(ReportIndex.class)
                        .search(SearchRequest.EVERYTHING.withWords("refused"), Viewer.OPERATOR)
                        .total())
                .isZero();
    }

    @Test
    void catchUp_aRevisionOfAReportThatWasLeftOut_isFound() {
        Report refused = publishUnindexable();
        upkeep.catchUp();

        reports.save(Variant.of(refused).revised("Accepted").withoutCodes().report());
        upkeep.catchUp();

        assertThat(found()).isEqualTo(1);
        assertThat(upkeep.state().leftOut()).isEmpty();
        assertThat(upkeep.check().isEmpty()).isTrue();
    }

    @Test
    void catchUp_aRevisionThatCannotBeIndexed_isNotFoundInItsOldForm() {
        Report good = publish(1);
        upkeep.catchUp();

        reports.save(Variant.of(good).revised("Refused").code("theme:").report());
        upkeep.catchUp();

        assertThat(found()).isZero();
        assertThat(upkeep.check().leftOut()).containsExactly(good.stored());
    }

    @Test
    void follower_afterTheIndexBroke_recovers() throws IOException {
        context.close();
        settings.put("incident-commons.index.follow", true);
        open();
        publish(0, 3);
        await().atMost(Duration.ofSeconds(2)).until(() -> found() == 3);

        upkeep.current().close();
        publish(3);

        await().atMost(Duration.ofSeconds(5)).until(() -> upkeep.current().isOpen() && found() == 4);
    }
}
