package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports with nearly the same text under one entry, while they are published, revised, withdrawn and hidden. */
class FoldedDuplicatesIT {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 10;
    private static final int CHANGES = 12; // in a round
    private static final int MOST_REPORTS = 40; // so few that all of a group are listed
    private static final int FAMILIES = 6; // of texts that have nothing in common
    private static final int SENTENCES = 11; // of a text: with one of them changed it is nearly the same, with two not
    private static final int WORDS = 6; // of a sentence

    private final Random random = new Random(SEED);
    private final Map<Long, Report> published = new HashMap<>();
    private ApplicationContext context;
    private ReportIndex index;
    private Reports reports;
    private long organization;

    @BeforeEach
    void start() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        reports = context.getBean(Reports.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void search_nearDuplicates_areOneEntryThatNamesTheOthersTheViewerMaySee() {
        Report first = publish(report(organization, "Storm", text(1)), Audience.CLEAR);
        Report second = publish(report(organization, "Storm", text(1, 3)), Audience.CLEAR);
        Report hidden = publish(report(organization, "Storm", text(1, 5)), Audience.AMBER);
        publish(report(organization, "Fire", text(2)), Audience.CLEAR);
        context.getBean(IndexUpkeep.class).catchUp();

        SearchResult anyone = index.search(SearchRequest.EVERYTHING, Viewer.ANYONE);
        SearchResult operator = index.search(SearchRequest.EVERYTHING, Viewer.OPERATOR);

        assertThat(anyone.total()).isEqualTo(3);
        assertThat(anyone.entries()).isEqualTo(2);
        assertThat(groups(anyone)).contains(Set.of(first.stored(), second.stored()));
        assertThat(operator.total()).isEqualTo(4);
        assertThat(operator.entries()).isEqualTo(2);
        assertThat(groups(operator)).contains(Set.of(first.stored(), second.stored(), hidden.stored()));
        assertThat(index.search(SearchRequest.EVERYTHING.unfolded(), Viewer.ANYONE)
                        .entries())
                .isEqualTo(3);
    }

    /** Two that are alike only by way of a third stand apart for whoever may not see it. */
    @Test
    void search_alikeByWayOfAHiddenReport_staysApart() {
        publish(report(organization, "Storm", text(1)), Audience.CLEAR);
        publish(report(organization, "Storm", text(1, 3)), Audience.AMBER);
        publish(report(organization, "Storm", text(1, 3, 8)), Audience.CLEAR);
        context.getBean(IndexUpkeep.class).catchUp();

        check(Viewer.ANYONE, "hidden between");
        check(Viewer.OPERATOR, "hidden between");
        assertThat(index.search(SearchRequest.EVERYTHING, Viewer.OPERATOR).entries())
                .isEqualTo(1);
        assertThat(index.search(SearchRequest.EVERYTHING, Viewer.ANYONE).entries())
                .isEqualTo(2);
    }

    @Test
    void search_afterAnyChanges_putsTogetherWhatTheDatabaseSays() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHANGES; i++) {
                change();
            }
            context.getBean(IndexUpkeep.class).catchUp();
            check(Viewer.ANYONE, "seed " + SEED);
            check(Viewer.OPERATOR, "seed " + SEED);
        }
        context.getBean(IndexUpkeep.class).rebuild(progress -> {});
        check(Viewer.ANYONE, "rebuilt, seed " + SEED);
        check(Viewer.OPERATOR, "rebuilt, seed " + SEED);
    }

    private void change() {
        List<Report> known = new ArrayList<>(published.values());
        int what = published.size() >= MOST_REPORTS ? 1 + random.nextInt(3) : random.nextInt(6);
        if (known.isEmpty() || what == 0 || what > 3) {
            publish(report(organization, "Storm", anyText()), any(List.of(Audience.values())));
        } else if (what == 1) {
            Report old = any(known);
            store(Variant.of(old)
                    .revised(random.nextBoolean() ? "Storm" : longTitle())
                    .report());
        } else if (what == 2) {
            store(Variant.of(any(known))
                    .audience(any(List.of(Audience.values())))
                    .report());
        } else {
            Report gone = any(known);
            reports.save(Variant.of(gone).withdrawn().report());
            published.remove(gone.stored().number());
        }
    }

    private String anyText() {
        return text(
                random.nextInt(FAMILIES),
                IntStream.range(0, random.nextInt(4))
                        .map(i -> random.nextInt(SENTENCES))
                        .toArray());
    }

    /** So long that a report with it is no longer nearly the same as one without. */
    private String longTitle() {
        return IntStream.range(0, 40)
                .mapToObj(i -> "t" + published.size() + word(i % 20))
                .collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** @return sentences of a family, some of them said in another way */
    private static String text(int family, int... changed) {
        Set<Integer> others = IntStream.of(changed).boxed().collect(Collectors.toSet());
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> IntStream.range(0, WORDS)
                        .mapToObj(
                                word -> (others.contains(i) ? "plum" : "quince") + word(family) + word(i) + word(word))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(". "));
    }

    private static String word(int number) {
        return String.valueOf((char) ('a' + number)).repeat(2);
    }

    private Report publish(Report report, Audience audience) {
        return store(Variant.of(report).audience(audience).report());
    }

    private Report store(Report report) {
        Report saved = reports.save(report);
        published.put(saved.stored().number(), saved);
        return saved;
    }

    private void check(Viewer viewer, String asked) {
        List<Report> visible = reports.publishedForIndexAfter(0, 1_000).stream()
                .filter(report -> viewer.maySee(report.audience()))
                .toList();
        SearchResult result = index.search(SearchRequest.EVERYTHING.withSize(SearchRequest.MAX_SIZE), viewer);
        Set<Set<ReportId>> expected = components(visible);

        assertThat(result.total()).as(asked).isEqualTo(visible.size());
        assertThat(result.entries()).as(asked).isEqualTo(expected.size());
        assertThat(groups(result)).as(asked).isEqualTo(expected);
    }

    private static Set<Set<ReportId>> groups(SearchResult result) {
        return result.hits().stream()
                .map(hit -> Stream.concat(Stream.of(hit), hit.alike().stream())
                        .map(Hit::id)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Whatever can be reached from one report to the next, each nearly the same as the one before. */
    private static Set<Set<ReportId>> components(List<Report> visible) {
        Map<ReportId, Set<ReportId>> groups = new HashMap<>();
        visible.forEach(report -> groups.put(report.stored(), new HashSet<>(Set.of(report.stored()))));
        for (Report one : visible) {
            for (Report other : visible) {
                if (isNear(Signature.of(one), Signature.of(other))) {
                    Set<ReportId> joined = groups.get(one.stored());
                    joined.addAll(groups.get(other.stored()));
                    joined.forEach(id -> groups.put(id, joined));
                }
            }
        }
        return new HashSet<>(groups.values());
    }

    private static boolean isNear(Signature one, Signature other) {
        return one.likeness(other) >= Signature.NEAR
                && !Collections.disjoint(new TreeSet<>(one.bands()), other.bands());
    }
}
