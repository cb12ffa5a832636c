package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Severity;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Recount;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Variant;
import org.incidentcommons.search.View;
import org.incidentcommons.search.YearCount;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hits, counts and facets compared with going through the reports of the database one by one, while reports are
 * published, revised, withdrawn and given to other audiences at random. The seed stands in every failure;
 * {@code -Dseed=} runs it again.
 */
class ChangingReportsIT {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 12;
    private static final int CHANGES = 25; // in a round
    private static final int SEARCHES = 40; // after a round
    private static final int MOST_REPORTS = 90; // all of them fit one page

    private static final List<String> COUNTRIES = List.of("DE", "FR", "NZ");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");
    // In no label of a concept: those words find coded reports too. Their stems differ in no language.
    private static final List<String> WORDS = List.of("quince", "walnut", "plum", "cherry");
    private static final Map<Scheme, List<String>> CONCEPTS = Map.of(
            Scheme.THEME, List.of("malicious-attack", "malware", "ransomware", "cryptomining", "phishing"),
            Scheme.CAUSE, List.of("technology", "misconfiguration", "hardware-failure", "slips-and-lapses"),
            Scheme.SECTOR, List.of("agriculture", "forestry", "mining", "oil-and-gas"));

    private static ApplicationContext context;
    private static ReportIndex index;
    private static Reports reports;
    private static long organization;

    private final Random random = new Random(SEED);
    private final Map<Long, Report> published = new HashMap<>();
    private int named;

    @BeforeAll
    static void start() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        reports = context.getBean(Reports.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void search_afterAnyChanges_agreesWithTheDatabase() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHANGES; i++) {
                change();
            }
            context.getBean(IndexUpkeep.class).catchUp();
            Recount recount =
                    new Recount(reports.publishedForIndexAfter(0, 1_000), context.getBean(Vocabularies.class));
            for (int i = 0; i < SEARCHES; i++) {
                check(request(), any(List.of(Viewer.ANYONE, Viewer.OPERATOR)), recount);
            }
        }
    }

    private void change() {
        List<Report> known = new ArrayList<>(published.values());
        int what = published.size() >= MOST_REPORTS ? 1 + random.nextInt(4) : random.nextInt(6);
        if (known.isEmpty() || what == 0 || what > 3) {
            store(varied(report(organization, "Title " + named++, text(), codes())));
        } else if (what == 1) {
            store(varied(Variant.of(any(known)).revised("Title " + named++).report()));
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

    private void store(Report report) {
        Report saved = reports.save(report);
        published.put(saved.stored().number(), saved);
    }

    private String text() {
        String words = WORDS.stream().filter(word -> random.nextInt(3) > 0).collect(Collectors.joining(" "));
        return words.isEmpty() ? "Nothing." : words + ".";
    }

    private String[] texts() {
        return Stream.generate(this::text).limit(random.nextInt(4)).toArray(String[]::new);
    }

    private String[] codes() {
        List<String> codes = new ArrayList<>();
        CONCEPTS.forEach((scheme, ids) ->
                ids.stream().filter(id -> random.nextInt(3) == 0).forEach(id -> codes.add(scheme.id() + ":" + id)));
        return codes.toArray(String[]::new);
    }

    private Report varied(Report report) {
        Variant variant = Variant.of(report)
                .kind(any(List.of(ReportKind.values())))
                .documentType(any(List.of(DocumentType.values())))
                .language(any(LANGUAGES))
                .lessons(texts())
                .recommendations(texts());
        variant = random.nextInt(5) == 0 ? variant.undated() : variant.year(2010 + random.nextInt(6));
        variant = random.nextInt(3) == 0 ? variant : variant.country(any(COUNTRIES));
        variant = random.nextInt(3) == 0 ? variant : variant.severity(any(List.of(Severity.values())));
        variant = random.nextInt(3) == 0 ? variant : variant.detected(Duration.ofMinutes(1L << random.nextInt(18)));
        return random.nextInt(4) == 0
                ? variant.audience(any(List.of(Audience.values()))).report()
                : variant.report();
    }

    private SearchRequest request() {
        SearchRequest request = SearchRequest.EVERYTHING
                .withSize(SearchRequest.MAX_SIZE)
                .withView(any(List.of(View.values())))
                .unfolded();
        if (random.nextBoolean()) {
            request = request.withWords(any(WORDS));
        }
        for (Facet facet : Facet.values()) {
            for (int i = facet == Facet.YEAR ? 0 : random.nextInt(8) - 5; i > 0; i--) {
                request = request.with(facet, value(facet));
            }
        }
        if (random.nextInt(3) == 0) {
            request = request.withYears(
                    random.nextBoolean() ? OptionalInt.of(2011) : OptionalInt.empty(),
                    random.nextBoolean() ? OptionalInt.of(2011 + random.nextInt(4)) : OptionalInt.empty());
        }
        return request;
    }

    private String value(Facet facet) {
        return facet.scheme().map(scheme -> any(CONCEPTS.get(scheme))).orElseGet(() -> switch (facet) {
            case COUNTRY -> any(COUNTRIES);
            case LANGUAGE -> any(LANGUAGES);
            default -> any(facet.scale());
        });
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void check(SearchRequest request, Viewer viewer, Recount recount) {
        String asked = "seed " + SEED + ": " + request.toQueryString() + " as " + viewer;
        SearchResult result = index.search(request, viewer);
        List<String> expected = recount.found(request, viewer, null).stream()
                .map(item -> item.report().stored() + "/" + item.number())
                .toList();

        assertThat(result.total()).as(asked).isEqualTo(expected.size());
        assertThat(result.entries()).as(asked).isEqualTo(expected.size());
        assertThat(index.count(request, viewer)).as(asked).isEqualTo(expected.size());
        assertThat(result.hits().stream()
                        .map(hit -> hit.id() + "/" + hit.takeaway().orElse(0)))
                .as(asked)
                .hasSize(Math.min(expected.size(), SearchRequest.MAX_SIZE))
                .doesNotHaveDuplicates()
                .isSubsetOf(expected);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counted = facet == Facet.YEAR
                    ? result.years().stream()
                            .collect(Collectors.toMap(year -> String.valueOf(year.year()), YearCount::count))
                    : result.facet(facet).stream()
                            .filter(count -> count.count() > 0)
                            .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
            assertThat(counted)
                    .as(asked + ", facet " + facet)
                    .isEqualTo(recount.counts(facet, recount.found(request, viewer, facet)));
            assertThat(result.facet(facet).stream()
                            .filter(FacetCount::isSelected)
                            .map(FacetCount::value))
                    .as(asked + ", selected of " + facet)
                    .containsExactlyInAnyOrderElementsOf(request.selected(facet));
        }
    }
}
