package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidentcommons.fixture.TestReports.report;
import static org.incidentcommons.search.SearchResultAssert.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Segment;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneReportIndexIT {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(2);

    private static ApplicationContext context;
    private static Reports reports;
    private static ReportIndex index;
    private static long organization;

    @BeforeAll
    static void start() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        reports = context.getBean(Reports.class);
        index = context.getBean(ReportIndex.class);
        organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void withdrawAll() {
        reports.publishedForIndexAfter(0, 1_000)
                .forEach(report -> reports.save(Variant.of(report).withdrawn().report()));
    }

    private Report publish(String title, String text, String... codes) {
        return reports.save(report(organization, title, text, codes));
    }

    private SearchResult search(String words) {
        return search(SearchRequest.EVERYTHING.withWords(words));
    }

    private SearchResult search(SearchRequest request) {
        context.getBean(IndexUpkeep.class).catchUp();
        return index.search(request, Viewer.ANYONE);
    }

    @Test
    void search_afterPublishingRevisingAndWithdrawing_followsWithinTwoSeconds() {
        try (ApplicationContext following = TestContext.start()) {
            Reports saved = following.getBean(Reports.class);
            ReportIndex followed = following.getBean(ReportIndex.class);
            long owner = following
                    .getBean(Organizations.class)
                    .named("Fictional Water")
                    .id();

            Report pump = saved.save(report(owner, "A pump ran dry", "The well was empty."));
            await().atMost(VISIBLE_WITHIN).until(() -> count(followed, "pump") == 1);

            Report valve = saved.save(Variant.of(pump).revised("A valve stuck").report());
            await().atMost(VISIBLE_WITHIN).until(() -> count(followed, "valve") == 1 && count(followed, "pump") == 0);

            saved.save(Variant.of(valve).withdrawn().report());
            await().atMost(VISIBLE_WITHIN).until(() -> count(followed, "valve") == 0);
            assertThat(following.getBean(IndexUpkeep.class).state().isHealthy()).isTrue();
        }
    }

    private static long count(ReportIndex index, String words) {
        return index.count(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE);
    }

    @Test
    void search_anyWord_findsOtherFormsAndPutsTheExactOneFirst() {
        Report restored = publish("Restored", "The data was restored from tape in the night.");
        Report restoring = publish("Restoring", "The data was restoring from tape in the night.");

        assertThat(search("restoring")).hasHits(restoring, restored);
        assertThat(search("restored")).hasHits(restored, restoring);
    }

    @Test
    void search_phraseExclusionAndStopWords_areUnderstood() {
        Report first = publish("One", "The backup tape was lost in transit.");
        Report second = publish("Two", "Tape and backup agreed, nothing was lost.");

        assertThat(search("\"backup tape\"")).hasHits(first);
        assertThat(search("backup -transit")).hasHits(second);
        assertThat(search("-transit")).hasHits(second);
        assertThat(search("what was the backup of the transit")).hasHits(first);
        assertThat(search("\"was lost in\"")).hasHits(first);
        assertThat(search("the")).hasHits(first);
    }

    @Test
    void search_accents_areFolded() {
        Report cafe = publish("Café", "The naïve façade.");

        assertThat(search("cafe facade")).hasHits(cafe);
        assertThat(search("CAFÉ")).hasHits(cafe);
    }

    @Test
    void search_whatStandsForSomethingIdentifying_isNoWord() {
        Report alarm = publish("Alarm", "It was [person 1] of [organization A] who heard the siren first.");

        assertThat(search("person organization")).hasHits();
        assertThat(search("siren")).hasHits(alarm);
        assertThat(search("siren").hits().getFirst().excerpts().getFirst().segments())
                .contains(new Segment("siren", true));
    }

    @Test
    void search_nameOfACodeOrOfABroaderOne_findsCodedReports() {
        Report coded = publish("All files were unreadable", "Nothing opened any more.", "theme:ransomware");
        publish("Unrelated", "A truck stopped.");

        assertThat(search("ransomware")).hasHits(coded);
        assertThat(search("malware")).hasHits(coded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "-",
                "((",
                "AND OR NOT",
                "***",
                "[a TO b]",
                "\\",
                "a:b^2~",
                "<script>",
                "(a+)+$",
                "\u0000\u0001"
            })
    void search_oddWords_answersProperly(String odd) {
        publish("One", "Text.");

        assertThat(search(odd).hits()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void search_words_marksThemInPassagesWithTheirSection() {
        publish("The pump that failed", "First sentence about nothing. Then the pumps failed <b>twice</b>. The end.");

        Hit hit = search("pump").hits().getFirst();

        assertThat(hit.title()).contains(new Segment("pump", true));
        assertThat(hit.excerpts()).hasSize(1);
        assertThat(hit.excerpts().getFirst().section().id()).isEqualTo("overview");
        assertThat(hit.excerpts().getFirst().segments()).contains(new Segment("pumps", true));
        assertThat(hit.excerpts().getFirst().text()).contains("pumps failed <b>twice</b>.");
    }

    @Test
    void search_wordsInAList_quotesWholeItemsWithoutTheirMarks() {
        publish("Lessons", """
                What we learned:

                1.A backup is a belief; a restore is a fact

                2.Whatever is needed for restoring must survive the loss of what is restored, and be known by heart

                3.The valve
                has to be labelled before anybody may turn it, by the shift that turns it, and nobody else may do so

                4. Order matters
                """);

        Hit hit = search("valve").hits().getFirst();

        assertThat(hit.excerpts().getFirst().text())
                .startsWith("The valve has to be labelled before")
                .endsWith("nobody else may do so");
        assertThat(search("belief").hits().getFirst().excerpts().getFirst().text())
                .startsWith("What we learned: A backup is a belief; a restore is a fact · Whatever");
    }

    @Test
    void search_listRunTogetherInALine_quotesNoNumberOfTheNextItem() {
        String reason = "The valve had no label, which everybody on the shift knew, and which nobody had written down"
                + " since the pipes were laid anew and the drawings with the numbers went to the archive.";
        publish("Reasons", "It was night. - " + reason + " 2. It was dark. Nobody had a lamp at hand, as always.");

        assertThat(search("label").hits().getFirst().excerpts().getFirst().text())
                .isEqualTo("It was night. - " + reason);
    }

    @Test
    void search_wordsOfTheTitle_quotesNoPassageThatRepeatsIt() {
        publish("The valve that stuck", "The valve that stuck\n\nAt noon a valve was found open.");

        assertThat(search("valve").hits().getFirst().excerpts())
                .extracting(Excerpt::text)
                .containsExactly("At noon a valve was found open.");
    }

    @Test
    void search_frenchElision_isTakenOff() {
        Report stolen = publish("Vol", "L'ordinateur d’une bénévole n'était pas chiffré.");

        assertThat(search("ordinateur")).hasHits(stolen);
        assertThat(search("l’ordinateur chiffre")).hasHits(stolen);
    }

    @Test
    void search_withoutWords_showsTheBeginning() {
        publish("One", "It begins here.\n\nAnd goes on.");

        Hit hit = search("").hits().getFirst();

        assertThat(hit.excerpts().getFirst().text()).isEqualTo("It begins here. And goes on.");
        assertThat(hit.titleText()).isEqualTo("One");
        assertThat(hit.date().orElseThrow().year()).isEqualTo(2020);
    }

    @Test
    void search_sortedByDate_putsUndatedLast() {
        Report old = reports.save(
                Variant.of(report(organization, "Old", "x")).year(2001).report());
        Report undated = reports.save(
                Variant.of(report(organization, "Undated", "x")).undated().report());
        Report recent = reports.save(
                Variant.of(report(organization, "Recent", "x")).year(2019).report());

        assertThat(search(SearchRequest.EVERYTHING)).hasHits(recent, old, undated);
        assertThat(search(SearchRequest.EVERYTHING.withSort(SortOrder.OLDEST))).hasHits(old, recent, undated);
    }

    @Test
    void search_pages_neitherOverlapNorMiss() {
        for (int i = 0; i < 25; i++) {
            publish("Same title", "Same text.");
        }
        SearchRequest request =
                SearchRequest.EVERYTHING.withWords("same").unfolded().withSize(10);
        List<Hit> pages = new java.util.ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            pages.addAll(search(request.withPage(page)).hits());
        }

        assertThat(pages).extracting(Hit::id).doesNotHaveDuplicates().hasSize(25);
        assertThat(search(request.withPage(1_000)).hits()).isEmpty();
        assertThat(search(request.folded()).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.alikeCount()).isEqualTo(24));
    }

    @Test
    void search_concept_findsAndCountsWhatIsNarrower() {
        Report narrow = publish("Narrow", "x", "theme:ransomware", "theme:cryptomining");
        Report broad = publish("Broad", "x", "theme:malware");
        publish("Other", "x", "theme:phishing");

        assertThat(search(SearchRequest.EVERYTHING.with(Facet.THEME, "malware")))
                .hasHits(broad, narrow)
                .hasFacet(Facet.THEME, "ransomware", 1)
                .hasFacet(Facet.THEME, "malware", 2)
                .hasFacet(Facet.THEME, "malicious-attack", 3);
        assertThat(search(SearchRequest.EVERYTHING.with(Facet.THEME, "nobody-knows-this")))
                .hasHits()
                .hasFacet(Facet.THEME, "malware", 2)
                .hasFacet(Facet.THEME, "nobody-knows-this", 0);
    }

    @Test
    void everyRead_ofSomeoneWhoMayNotSee_leaksNothing() {
        Report open =
                publish("Open pump", "The open pump failed at night.", "theme:ransomware", "cause:misconfiguration");
        Report closed = reports.save(Variant.of(report(
                        organization,
                        "Closed pump",
                        "The closed pump failed at night.",
                        "theme:cryptomining",
                        "cause:misconfiguration",
                        "sector:mining"))
                .audience(Audience.GREEN)
                .country("NZ")
                .year(1999)
                .report());

        assertThat(search("pump")).hasHits(open).hasFacet(Facet.CAUSE, "misconfiguration", 1);
        SearchResult all = search(SearchRequest.EVERYTHING);
        assertThat(all)
                .hasHits(open)
                .hasFacet(Facet.THEME, "malware", 1)
                .hasFacet(Facet.THEME, "cryptomining", 0)
                .hasFacet(Facet.SECTOR, "mining", 0)
                .hasFacet(Facet.COUNTRY, "NZ", 0);
        assertThat(all.years()).noneMatch(year -> year.year() == 1999);
        assertThat(search("closed")).hasHits();
        assertThat(index.count(SearchRequest.EVERYTHING, Viewer.ANYONE)).isEqualTo(1);
        assertThat(index.similar(open.stored(), 10, Viewer.ANYONE)).isEmpty();
        assertThat(index.similar(closed.stored(), 10, Viewer.ANYONE)).isEmpty();
        assertThat(index.similar(pumpText(), 10, Viewer.ANYONE))
                .extracting(similar -> similar.hit().id())
                .containsExactly(open.stored());
        var cross = index.cross(Facet.THEME, Facet.YEAR, SearchRequest.EVERYTHING, Viewer.ANYONE);
        assertThat(cross.total()).isEqualTo(1);
        assertThat(cross.rows()).doesNotContainKey("cryptomining");
        assertThat(cross.columns()).containsOnlyKeys("2020");
        // The test can fail: the operator sees all of it.
        assertThat(index.search(SearchRequest.EVERYTHING, Viewer.OPERATOR))
                .hasTotal(2)
                .hasFacet(Facet.SECTOR, "mining", 1)
                .hasFacet(Facet.COUNTRY, "NZ", 1);
        assertThat(index.similar(open.stored(), 10, Viewer.OPERATOR)).hasSize(1);
    }

    private static SimilarText pumpText() {
        return new SimilarText(TestReports.safe("A pump failed at night."), Set.of("theme:cryptomining"));
    }

    @Test
    void similar_givesSharedCodesAndWordsAsReasonsAndLeavesOutTheReportItself() {
        Report one = publish(
                "Pumps ran dry",
                "The pumps ran dry because the level sensor was stuck. The pumps had no cut-off.",
                "cause:hardware-failure",
                "sector:mining");
        Report like = publish(
                "Dry pump",
                "A level sensor froze and the pump ran dry until it seized.",
                "cause:hardware-failure",
                "sector:forestry");
        publish("Mail", "An invoice was sent to the wrong customer.", "theme:phishing");

        search("");
        List<SimilarHit> similar = index.similar(one.stored(), 5, Viewer.ANYONE);

        assertThat(similar).extracting(hit -> hit.hit().id()).containsExactly(like.stored());
        assertThat(similar.getFirst().sharedCodes()).containsExactly("cause:hardware-failure");
        assertThat(similar.getFirst().sharedTerms()).contains("pumps", "sensor").doesNotContain("the", "was");
        assertThat(similar.getFirst().quote().orElseThrow().segments()).contains(new Segment("pump", true));
    }
}
