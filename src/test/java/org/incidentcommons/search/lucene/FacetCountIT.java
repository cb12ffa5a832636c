package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentcommons.fixture.TestReports.report;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
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
import org.incidentcommons.patterns.Axis;
import org.incidentcommons.patterns.CrossTable;
import org.incidentcommons.patterns.CrossTables;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Variant;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts compared with plain counting over the reports, for random reports and random requests. */
class FacetCountIT {
    private static final int REPORTS = 95; // all of them fit one page
    private static final List<String> COUNTRIES = List.of("DE", "FR", "NZ");
    // In no label of a concept: those words find coded reports too.
    private static final List<String> WORDS = List.of("quince", "walnut", "plum", "cherry");
    private static final Map<Scheme, List<String>> CONCEPTS = Map.of(
            Scheme.THEME, List.of("malicious-attack", "malware", "ransomware", "cryptomining", "phishing"),
            Scheme.CAUSE, List.of("technology", "misconfiguration", "hardware-failure", "slips-and-lapses"),
            Scheme.SECTOR, List.of("agriculture", "forestry", "mining", "oil-and-gas"));

    private static ApplicationContext context;
    private static ReportIndex index;
    private static Vocabularies vocabularies;
    private static List<Report> all;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        vocabularies = context.getBean(Vocabularies.class);
        long organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
        Random random = new Random(4);
        Reports reports = context.getBean(Reports.class);
        for (int i = 0; i < REPORTS; i++) {
            Report saved = reports.save(random(random, organization));
            if (random.nextInt(4) == 0) {
                reports.save(Variant.of(saved).revised("Again " + i).year(2012).report());
            } else if (random.nextInt(6) == 0) {
                reports.save(Variant.of(saved).withdrawn().report());
            }
        }
        all = reports.publishedForIndexAfter(0, REPORTS);
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Report random(Random random, long organization) {
        List<String> codes = new ArrayList<>();
        CONCEPTS.forEach((scheme, ids) ->
                ids.stream().filter(id -> random.nextInt(3) == 0).forEach(id -> codes.add(scheme.id() + ":" + id)));
        String text = WORDS.stream().filter(word -> random.nextInt(3) > 0).collect(Collectors.joining(" "));
        Variant variant = Variant.of(report(organization, "Title", text + ".", codes.toArray(String[]::new)));
        variant = random.nextInt(5) == 0 ? variant.undated() : variant.year(2010 + random.nextInt(6));
        variant = random.nextInt(4) == 0 ? variant : variant.country(any(random, COUNTRIES));
        return (random.nextInt(5) == 0 ? variant.audience(Audience.GREEN) : variant).report();
    }

    private static SearchRequest request(Random random) {
        SearchRequest request = SearchRequest.EVERYTHING.withSize(100);
        if (random.nextBoolean()) {
            request = request.withWords(any(random, WORDS));
        }
        for (Scheme scheme : Scheme.values()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                request = request.with(Facet.of(scheme), any(random, CONCEPTS.get(scheme)));
            }
        }
        if (random.nextInt(3) == 0) {
            request = request.with(Facet.COUNTRY, any(random, COUNTRIES));
        }
        if (random.nextInt(3) == 0) {
            request = request.withYears(OptionalInt.of(2011), OptionalInt.of(2011 + random.nextInt(4)));
        }
        return request;
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void table_everyNumber_isTheTotalOfItsSearch() {
        CrossTables tables = context.getBean(CrossTables.class);
        Random random = new Random(6);
        List<List<Axis>> axes = List.of(
                List.of(Axis.of(Facet.THEME), Axis.of(Facet.CAUSE)),
                List.of(Axis.under(Facet.THEME, "malicious-attack"), Axis.of(Facet.YEAR)),
                List.of(Axis.of(Facet.SECTOR), Axis.under(Facet.THEME, "malware")),
                List.of(Axis.of(Facet.YEAR), Axis.of(Facet.SECTOR)));
        for (List<Axis> pair : axes) {
            for (int i = 0; i < 10; i++) {
                SearchRequest filter = request(random);
                CrossTable table = tables.table(pair.getFirst(), pair.getLast(), filter, Viewer.ANYONE);

                assertThat(total(table.request())).as("all").isEqualTo(table.total());
                assertThat(Stream.concat(
                                table.columns().stream(), table.rows().stream().map(CrossTable.Row::heading)))
                        .allMatch(heading -> heading.count() == total(heading.request()));
                assertThat(table.rows().stream().flatMap(row -> row.cells().stream()))
                        .allMatch(cell -> cell.count() == total(cell.request()));
            }
        }
    }

    @Test
    void table_independentFacets_expectsRowTimesColumnByTotal() {
        CrossTable table = context.getBean(CrossTables.class)
                .table(Axis.of(Facet.THEME), Axis.of(Facet.YEAR), SearchRequest.EVERYTHING, Viewer.ANYONE);

        CrossTable.Row row = table.rows().getFirst();
        CrossTable.Cell cell = row.cells().getFirst();
        assertThat(cell.expected())
                .isEqualTo((double) row.heading().count()
                        * table.columns().getFirst().count()
                        / table.total());
        assertThat(row.heading().label()).isNotBlank();
    }

    private static long total(SearchRequest request) {
        return index.search(request, Viewer.ANYONE).total();
    }
}
