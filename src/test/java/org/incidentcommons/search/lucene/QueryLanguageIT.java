package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Severity;
import org.incidentcommons.report.Status;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Segment;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three reports, one of them a near miss in German with little told, and what each query finds of them. */
class QueryLanguageIT {
    private static ApplicationContext context;
    private static ReportIndex index;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        Reports reports = context.getBean(Reports.class);
        long organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
        Report pump = made(
                organization,
                "Pump ran dry",
                "The pump stopped at night because the well was empty. A valve was shut.",
                List.of("Watch the level of the well"),
                List.of("Fit an alarm"),
                new Told(ReportKind.INCIDENT, 2019, "DE", "en", hours(30), Audience.CLEAR),
                "cause:untested-restore",
                "theme:ransomware",
                "sector:water-supply");
        reports.save(Variant.of(pump)
                .severity(Severity.MAJOR)
                .documentType(DocumentType.PDF)
                .report());
        Report valve = made(
                organization,
                "Valve stuck",
                "Nobody could turn the valve. The backup pump was restored, and then the second pump.",
                List.of("Turn each valve once a year", "Pumps need spares"),
                List.of(),
                new Told(ReportKind.INCIDENT, 2022, "NZ", "en", hours(1), Audience.CLEAR),
                "cause:misconfiguration");
        reports.save(Variant.of(valve)
                .severity(Severity.MINOR)
                .documentType(DocumentType.MAIL)
                .report());
        reports.save(made(
                organization,
                "Kessel",
                "Der Kessel war kalt.",
                List.of(),
                List.of(),
                new Told(ReportKind.NEAR_MISS, 2024, "DE", "de", Measures.NONE, Audience.CLEAR)));
        reports.save(made(
                organization,
                "Hidden pump and valve, Kessel",
                "Hidden pump, hidden valve.",
                List.of("Hidden"),
                List.of("Hidden"),
                new Told(ReportKind.INCIDENT, 2019, "DE", "de", hours(30), Audience.AMBER),
                "cause:untested-restore"));
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private record Told(
            ReportKind kind, int year, String country, String language, Measures measures, Audience audience) {}

    private static Measures hours(long hours) {
        Optional<Measure> measure = Optional.of(new Measure(Duration.ofHours(hours), SanitizedText.EMPTY));
        return new Measures(measure, Optional.empty(), measure);
    }

    private static Report made(
            long organization,
            String title,
            String text,
            List<String> lessons,
            List<String> recommendations,
            Told told,
            String... codes) {
        return new Report(
                Optional.empty(),
                organization,
                Optional.empty(),
                1,
                Status.PUBLISHED,
                told.audience(),
                told.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TestReports.safe(title),
                Optional.of(new IncidentDate(told.year(), 0, 0)),
                Optional.of(told.country()),
                Optional.of(told.language()),
                List.of(new ReportSection(SectionKind.OVERVIEW, SanitizedText.EMPTY, TestReports.safe(text))),
                lessons.stream().map(TestReports::safe).toList(),
                recommendations.stream()
                        .map(words -> new ReportRecommendation(
                                TestReports.safe(words),
                                Optional.empty(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                Stream.of(codes).map(TestReports::code).toList(),
                told.measures(),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static SearchResult search(String words) {
        return index.search(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pump AND well | Pump ran dry",
                "well OR turn | Pump ran dry, Valve stuck",
                "kessel OR (pump AND second) | Kessel, Valve stuck",
                "pump NOT second | Pump ran dry",
                "pump AND NOT well | Valve stuck",
                "pump -(well OR empty) | Valve stuck",
                "NOT pump | Kessel",
                "rest* | Valve stuck",
                "kess* | Kessel",
                "\"valve pump\"~6 | Valve stuck",
                "\"pump night\"~1 | ''",
                "\"pump night\"~2 | Pump ran dry",
                "title:valve | Valve stuck",
                "title:val* | Valve stuck",
                "title:\"ran dry\" | Pump ran dry",
                "lesson:pump | Valve stuck",
                "lesson:\"year pumps\" | ''",
                "lesson:\"year pumps\"~100 | ''",
                "recommendation:alarm | Pump ran dry",
                "cause:untested-restore | Pump ran dry",
                "cause:\"restore never rehearsed\" | Pump ran dry",
                "theme:malware | Pump ran dry",
                "-cause:untested-restore pump | Valve stuck",
                "cause:untested-restore OR kessel | Kessel, Pump ran dry",
                "country:DE | Kessel, Pump ran dry",
                "country:\"New Zealand\" | Valve stuck",
                "sector:water-supply | Pump ran dry",
                "sector:\"water\" | Pump ran dry",
                "severity:major | Pump ran dry",
                "severity:>=minor | Pump ran dry, Valve stuck",
                "severity:<major | Valve stuck",
                "type:pdf | Pump ran dry",
                "type:mail OR kessel | Kessel, Valve stuck",
                "audience:clear | Kessel, Pump ran dry, Valve stuck",
                "audience:amber | ''",
                "title:(pump OR valve) | Pump ran dry, Valve stuck",
                "lesson:(pump AND well) | ''",
                "year:2019 | Pump ran dry",
                "year:<2020 | Pump ran dry",
                "year:2022.. | Kessel, Valve stuck",
                "detect:>=30h | Pump ran dry",
                "detect:..2h | Valve stuck",
                "pump and well | Pump ran dry",
                "year:2019..2022 | Pump ran dry, Valve stuck",
                "year:>=2024 | Kessel",
                "kind:near-miss | Kessel",
                "language:de | Kessel",
                "has:lessons | Pump ran dry, Valve stuck",
                "has:recommendations | Pump ran dry",
                "has:measures | Pump ran dry, Valve stuck",
                "-has:measures | Kessel",
                "detect:>24h | Pump ran dry",
                "detect:<2h | Valve stuck",
                "detect:1h | Valve stuck",
                "recover:1d..2d | Pump ran dry",
                "respond:<1w | ''",
                "valve year:2022 | Valve stuck",
                "the year:2022 | Valve stuck",
                "hidden OR hid* OR title:hidden OR lesson:hidden | ''"
            })
    void search_aQuery_findsWhatItSays(String words, String titles) {
        assertThat(search(words).hits().stream().map(Hit::titleText).sorted().toList())
                .isEqualTo(Stream.of(titles.split(", "))
                        .filter(title -> !title.isEmpty())
                        .toList());
        assertThat(search(words).notices()).isEmpty();
    }

    /** What cannot be understood is searched as words: the report that has the rest is found, and it is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "well empty colour:red | Pump ran dry | colour",
                "well empty year:soon | Pump ran dry | soon",
                "well empty severity:huge | Pump ran dry | huge",
                "well empty detect:>quickly | Pump ran dry | quickly",
                "well empty has:pictures | Pump ran dry | pictures",
                "(well empty | Pump ran dry | not closed",
                "well empty) | Pump ran dry | not opened",
                "well AND | Pump ran dry | AND",
                "OR well | Pump ran dry | OR",
                "well empty NOT | Pump ran dry | NOT",
                "well empty w* | Pump ran dry | *",
            })
    void search_whatIsNotUnderstood_losesNothingAndIsSaid(String words, String title, String notice) {
        assertThat(search(words).hits()).extracting(Hit::titleText).containsExactly(title);
        assertThat(search(words).notices().stream().map(Notice::sentence))
                .anyMatch(sentence -> sentence.contains(notice));
    }

    @Test
    void search_anUnknownConcept_searchesItAsWordsAndSaysSo() {
        SearchResult result = search("cause:backup");

        assertThat(search("cause:kessel").hits()).extracting(Hit::titleText).containsExactly("Kessel");
        assertThat(search("cause:kessel").notices()).singleElement().asString().contains("kessel");
        assertThat(result.notices()).isEmpty();
    }

    @Test
    void didYouMean_aWordNobodyWrote_isCorrectedFromWhatTheViewerMaySee() {
        assertThat(search("vallve").didYouMean()).contains("valve");
        assertThat(search("year:2022 title:valve Nobady NOT kessel").didYouMean())
                .contains("year:2022 title:valve nobody NOT kessel");
        assertThat(search("Kesel -valve").didYouMean()).contains("kessel -valve");
        assertThat(search("valve").didYouMean()).isEmpty();
        assertThat(search("zzzzzz").didYouMean()).isEmpty();
    }

    /** "hidden" stands only in the report for its circle; "hiddn" is one letter away from it. */
    @Test
    void didYouMean_aWordOnlyInAHiddenReport_isNeverSuggestedNorKnown() {
        assertThat(index.search(SearchRequest.EVERYTHING.withWords("hiddn"), Viewer.OPERATOR)
                        .didYouMean())
                .contains("hidden");
        assertThat(search("hiddn").didYouMean()).isEmpty();
        assertThat(search("hidden").didYouMean()).isEmpty();
    }

    @Test
    void search_prefixAndFields_markTheirWords() {
        Hit hit = search("rest* title:valve").hits().getFirst();

        assertThat(hit.title()).contains(new Segment("Valve", true));
        assertThat(hit.excerpts())
                .anySatisfy(excerpt -> assertThat(excerpt.segments()).contains(new Segment("restored", true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "NOT NOT",
                "((a AND b) OR",
                "title:(",
                "a* b* c* aa* bb* cc* dd* ee* ff*",
                "year:99999..1",
                "detect:<0m",
                "year:<0000",
                "detect:>999999w",
                "-(((",
                "title:* cause:*"
            })
    void search_anythingOdd_answers(String odd) {
        assertThat(search(odd).total()).isLessThanOrEqualTo(3);
    }

    @Test
    void search_moreClausesThanAnyoneTypes_answersWithANotice() {
        String words = "alpha-beta-gamma* OR title:(pump -\"a b\"~3) ".repeat(60);

        assertThat(search(words).notices()).isNotEmpty();
        assertThat(search("a-".repeat(490)).notices()).isEmpty();
    }
}
