package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Reports;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchLimits;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.Segment;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.search.Variant;
import org.incidentcommons.search.View;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two German reports, a French and a Spanish one, two English ones and one in Italian, which has no rules here. */
class TonguesIT {
    private static final String STORM = "Sturm deckt Dächer ab";
    private static final String PUMP = "Pumpen liefen trocken";
    private static final String FERRY = "Navires heurtés au quai";
    private static final String BOILER = "Calderas averiadas";
    private static final String ORGAN = "Organ pipes cracked";
    private static final String CASTING = "Die casting machines failed";
    private static final String ITALIAN = "Pompa ferma";

    private static ApplicationContext context;
    private static ReportIndex index;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        publish("de", STORM, "Der Sturm hat die Dächer der Werkhallen beschädigt. Die Organisation war überlastet.");
        publish("de", PUMP, "In der Nacht liefen beide Pumpen trocken, weil die Behälter leer waren.");
        publish("fr", FERRY, "Les navires ont heurté l'appontement. Les équipages n'étaient pas formés.");
        publish("es", BOILER, "Las calderas averiadas fueron reparadas por los técnicos de la fábrica.");
        publish("en", ORGAN, "The pipes of the organ cracked in the cold.");
        publish("en", CASTING, "Two machines for die casting failed when it was cold.");
        publish("it", ITALIAN, "La pompa era ferma.");
        save("es", "Escondida", "Las turbinas escondidas.", Audience.AMBER);
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static void publish(String language, String title, String text) {
        save(language, title, text, Audience.CLEAR);
    }

    private static void save(String language, String title, String text, Audience audience) {
        long organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
        context.getBean(Reports.class)
                .save(Variant.of(TestReports.report(organization, title, text))
                        .language(language)
                        .audience(audience)
                        .lessons(text)
                        .report());
    }

    private static SearchResult search(String words) {
        return index.search(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE);
    }

    private static List<String> titles(String words) {
        return search(words).hits().stream().map(Hit::titleText).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dach | " + STORM,
                "dachern | " + STORM,
                "Werkhalle | " + STORM,
                "beschädigte Dächer | " + STORM,
                "\"Dach der Werkhalle\" | " + STORM,
                "title:Stürme | " + STORM,
                "die Pumpe in der Nacht | " + PUMP,
                "Behältern | " + PUMP,
                "lesson:Behältern | " + PUMP,
                "navire heurter | " + FERRY,
                "équipage | " + FERRY,
                "l'équipage | " + FERRY,
                "caldera averiada | " + BOILER,
                "tecnico | " + BOILER,
                "\"técnico de las fábricas\" | ''",
                "\"técnicos de la fábrica\" | " + BOILER,
                "pompa | " + ITALIAN,
                "pompe | ''",
                "organs | " + ORGAN,
                "cracking pipe | " + ORGAN,
                "die casting | " + CASTING,
                "Dach OR caldera | " + STORM + ";" + BOILER,
                "Pumpe -Behälter | ''",
            })
    void search_wordsOfALanguage_findsThemByItsOwnRules(String words, String wanted) {
        assertThat(titles(words))
                .containsExactlyInAnyOrderElementsOf(Stream.of(wanted.split(";"))
                        .filter(title -> !title.isEmpty())
                        .toList());
    }

    /** The stem of "organization" is the stem of "organ" in English, and a German word. */
    @Test
    void search_aStemOfOneLanguage_findsNoWordOfAnother() {
        assertThat(titles("organization")).containsExactly(ORGAN);
        assertThat(titles("Organisationen")).contains(STORM);
    }

    @Test
    void search_theExactForm_comesFirst() {
        assertThat(titles("Pumpen OR Dach")).first().isEqualTo(PUMP);
    }

    @Test
    void search_inALanguage_marksTheFormsOfItsWords() {
        Hit hit = search("die Pumpe ohne Behältern").hits().getFirst();

        assertThat(hit.title()).contains(new Segment("Pumpen", true));
        assertThat(hit.excerpts())
                .flatExtracting(excerpt -> excerpt.segments())
                .contains(new Segment("Pumpen", true), new Segment("Behälter", true))
                .doesNotContain(new Segment("die", true));
    }

    @Test
    void search_lessonsOfALanguage_areFoundAndMarked() {
        SearchResult result =
                index.search(SearchRequest.EVERYTHING.withView(View.LESSONS).withWords("navire"), Viewer.ANYONE);

        assertThat(result.hits())
                .singleElement()
                .satisfies(
                        hit -> assertThat(hit.excerpts().getFirst().segments()).contains(new Segment("navires", true)));
    }

    @Test
    void didYouMean_aWordOfALanguage_isCorrectedOnlyWhenNoFormOfItIsKnown() {
        assertThat(search("Behaltter").didYouMean()).contains("behalter");
        assertThat(search("calderra").didYouMean()).contains("calderas");
        assertThat(search("Werkhalle").didYouMean()).isEmpty();
    }

    @Test
    void find_inAReport_findsTheFormsOfItsLanguage() {
        SanitizedText text = TestReports.safe("Die Pumpen liefen. Beide Behälter waren leer.");

        assertThat(new StemFinder(Synonyms.none())
                        .of("die Pumpe OR Behältern", Optional.of("de")).in(text).stream()
                                .map(place -> text.value().substring(place.start(), place.end())))
                .containsExactly("Pumpen", "Behälter");
    }

    @Test
    void similar_toATextOfALanguage_findsReportsByItsForms() {
        SimilarText text = new SimilarText(
                TestReports.safe("Eine Pumpe lief in der Nacht trocken und der Behälter war leer."),
                java.util.Set.of());

        assertThat(index.similar(text, 3, Viewer.ANYONE)).first().satisfies(hit -> {
            assertThat(hit.hit().titleText()).isEqualTo(PUMP);
            assertThat(hit.sharedTerms()).contains("pumpe", "behälter").doesNotContain("der", "und");
        });
    }

    @Test
    void query_ofAnIndexInEnglish_asksForOneStemOnly() throws IOException {
        Lexicon english = new Lexicon(
                context.getBean(Vocabularies.class),
                Synonyms.none(),
                SearchLimits.USUAL,
                Tongue.ENGLISH_ONLY,
                new MultiReader());
        Query query = WordsQuery.of("pumps", english).needed();

        assertThat(query).isInstanceOf(TermQuery.class).hasToString("text:pump");
    }

    /** A report for a circle is in Spanish too: it adds no language to what others ask. */
    @Test
    void tongues_ofAViewer_areThoseOfWhatTheViewerMaySee() {
        assertThat(Tongue.of(Optional.of("es"))).isEqualTo(Tongue.SPANISH);
        assertThat(titles("escondida")).isEmpty();
        assertThat(index.search(SearchRequest.EVERYTHING.withWords("escondidas"), Viewer.OPERATOR)
                        .hits())
                .hasSize(1);
    }
}
