package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Reports;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Segment;
import org.incidentcommons.search.Variant;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsIT {
    private static final String FORKLIFT = "Forklift struck a pedestrian";
    private static final String TRUCKS = "Industrial trucks without brakes";
    private static final String SIGN_IN = "Signed in with a password alone";
    private static final String LAPTOP = "Laptops lost on a tram";
    private static final String COMPUTER = "Computer lost, notebook found";
    private static final String FOG = "Fog at the quay";
    private static final String GERMAN = "Ein Laptop fiel herunter";

    private static ApplicationContext context;
    private static ReportIndex index;

    @BeforeAll
    static void publish() {
        context = TestContext.start(Map.of("incident-commons.index.follow", false));
        index = context.getBean(ReportIndex.class);
        publish("en", FORKLIFT, "It happened in a narrow aisle.");
        publish("en", TRUCKS, "Two of them rolled down a ramp.");
        publish("en", SIGN_IN, "Nobody had asked for multi-factor authentication.");
        publish("en", LAPTOP, "They were found later.");
        publish("en", COMPUTER, "Somebody wrote it down.");
        publish("en", FOG, "The ferry waited for an hour.");
        publish("de", GERMAN, "Er war danach kaputt.");
        context.getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static void publish(String language, String title, String text) {
        long organization =
                context.getBean(Organizations.class).named("Fictional Mills").id();
        context.getBean(Reports.class)
                .save(Variant.of(TestReports.report(organization, title, text))
                        .language(language)
                        .report());
    }

    private static List<Hit> search(String words) {
        return index.search(SearchRequest.EVERYTHING.withWords(words), Viewer.ANYONE)
                .hits();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forklift | " + FORKLIFT + ";" + TRUCKS,
                "fork lift truck | " + FORKLIFT + ";" + TRUCKS,
                "industrial truck | " + TRUCKS + ";" + FORKLIFT,
                "fork lift trucks that hit somebody on foot | " + FORKLIFT + ";" + TRUCKS,
                "forklift AND brakes | " + TRUCKS,
                "zebra OR forklift | " + FORKLIFT + ";" + TRUCKS,
                "forklift -ramp | " + FORKLIFT,
                "ramp -forklift | " + TRUCKS,
                "\"forklift\" | " + FORKLIFT,
                "\"fork lift truck\" | ''",
                "\"industrial truck\" | " + TRUCKS,
                "\"forklift ramp\"~9 | ''",
                "title:forklift | " + FORKLIFT,
                "2FA | " + SIGN_IN,
                "missing 2FA sign-in | " + SIGN_IN,
                "notebook computer | " + COMPUTER + ";" + LAPTOP,
                "notebook computers | " + COMPUTER + ";" + LAPTOP,
                "public transport laptop | " + LAPTOP,
                "poor visibility | " + FOG,
                "darkness | ''",
            })
    void search_aWord_findsWhatMeansTheSameToo(String words, String titles) {
        assertThat(search(words))
                .extracting(Hit::titleText)
                .containsExactlyInAnyOrderElementsOf(Stream.of(titles.split(";"))
                        .filter(title -> !title.isEmpty())
                        .toList());
    }

    @Test
    void search_theWordItself_comesFirst() {
        assertThat(search("forklift")).extracting(Hit::titleText).containsExactly(FORKLIFT, TRUCKS);
        assertThat(search("industrial truck")).extracting(Hit::titleText).containsExactly(TRUCKS, FORKLIFT);
    }

    @Test
    void search_foundByAnotherWord_marksThatWord() {
        Hit hit = search("2FA").getFirst();

        assertThat(hit.excerpts())
                .flatExtracting(excerpt -> excerpt.segments())
                .extracting(Segment::isMatch)
                .contains(true);
        assertThat(search("fork lift truck").stream()
                        .filter(each -> each.titleText().equals(FORKLIFT)))
                .singleElement()
                .satisfies(each -> assertThat(each.title()).contains(new Segment("Forklift", true)));
    }

    @Test
    void find_inAReport_findsWhatMeansTheSameButNotForQuotes() {
        StemFinder finder = context.getBean(StemFinder.class);
        SanitizedText text = TestReports.safe("A forklift and two industrial trucks.");

        assertThat(finder.of("fork lift truck", Optional.of("en")).in(text))
                .extracting(place -> text.value().substring(place.start(), place.end()))
                .containsExactly("forklift", "industrial trucks");
        assertThat(finder.of("\"forklift\"", Optional.of("en")).in(text)).hasSize(1);
    }

    @Test
    void synonyms_aBrokenLine_isNamedWithItsNumber() {
        Vocabularies vocabularies = context.getBean(Vocabularies.class);

        assertThatThrownBy(() -> Synonyms.of("a, b\n# fine\na => b => c\n", vocabularies))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("synonyms.txt: line 3");
        assertThatThrownBy(() -> Synonyms.of("good, better\n?!, b\n", vocabularies))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("line 2");
    }

    /** A line without a second word is a slip of whoever wrote it: the comma is missing. */
    @Test
    void synonyms_delivered_haveAtLeastTwoSidesEach() throws IOException {
        assertThat(Files.readAllLines(Path.of("config/search/synonyms.txt")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .hasSizeGreaterThan(60)
                .allMatch(line -> line.contains(", ") || line.contains(" => "))
                .doesNotHaveDuplicates();
    }

    @Test
    void search_manyWordsWithSynonyms_staysWithinTheClausesOfLucene() {
        String words = "forklift somebody on foot 2FA laptop PII patient file LOTO LLM drone ".repeat(8);

        assertThat(search(words)).isNotEmpty();
    }
}
