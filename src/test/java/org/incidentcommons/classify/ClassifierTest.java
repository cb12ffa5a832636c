package org.incidentcommons.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.sanitize.Sanitizer;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions from the delivered vocabularies, on sentences such as reports hold. */
class ClassifierTest {
    private static final Vocabularies VOCABULARIES = Vocabularies.load(null);
    private static final Classifier CLASSIFIER = new Classifier(VOCABULARIES);
    private static final Sanitizer SANITIZER = Sanitizer.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A clerk mailed the letter of one patient to the wrong address.                      | theme:misdelivery
            Two laptops were stolen when somebody broke into the ward office at night.          | theme:theft
            Ransomware encrypted the file servers and a note demanded payment.                  | theme:ransomware
            A nurse looked at the records of a neighbour out of curiosity and without a need.    | theme:unjustified-record-access
            A worker fell from a ladder and broke an arm.                                       | theme:fall-from-height
            An employee opened a phishing email and entered the password on a fake page.        | theme:phishing
            """)
    void suggest_plainCase_putsItsThemeFirst(String text, String expected) {
        assertThat(best(Scheme.THEME, SectionKind.OTHER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Patients of the hospital waited while the ward worked on paper.                     | sector:hospitals
            Students of the university could not sign in for their examination.                 | sector:universities
            The bank closed two branches because tellers could not open accounts.               | sector:banking
            The council wrote to residents whose letters had been mixed up by the town clerk.   | sector:local-government
            The wildland fire crew lost radio contact with the incident commander.              | sector:police-fire-emergency
            The aircraft climbed through its altitude and the controller called the flight crew. | sector:aviation
            """)
    void suggest_plainCase_putsItsSectorFirst(String text, String expected) {
        assertThat(best(Scheme.SECTOR, SectionKind.OTHER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There was no evidence of ransomware on the server.         | theme:ransomware
            The outage was not caused by a phishing email.             | theme:phishing
            The laptop was mislaid rather than stolen.                 | theme:theft
            Ransomware was ruled out after two days of work.           | theme:ransomware
            """)
    void suggest_deniedWording_isNotSuggested(String text, String denied) {
        assertThat(codes(Scheme.THEME, SectionKind.OTHER, text)).doesNotContain(denied);
    }

    @Test
    void suggest_deniedThenAffirmed_isSuggested() {
        assertThat(codes(Scheme.THEME, SectionKind.OTHER, "There was no theft, but ransomware had run for a week."))
                .contains("theme:ransomware")
                .doesNotContain("theme:theft");
    }

    @Test
    void suggest_wayToHospital_doesNotMakeItTheSector() {
        assertThat(codes(
                        Scheme.SECTOR,
                        SectionKind.OTHER,
                        "The roofer stepped through a skylight. He was taken to the hospital."))
                .doesNotContain("sector:hospitals")
                .first()
                .isEqualTo("sector:construction-trades");
    }

    @Test
    void suggest_causeInItsSection_isSurerThanInRecommendations() {
        String text = "Staff had not been trained for the pump, and the restore had never been tested.";

        assertThat(confidence("cause:inadequate-training", SectionKind.ROOT_CAUSE, text))
                .isGreaterThan(confidence("cause:inadequate-training", SectionKind.RECOMMENDATIONS, text));
    }

    @Test
    void suggest_narrowerSupported_leavesTheBroaderOut() {
        List<String> codes = codes(Scheme.THEME, SectionKind.OTHER, "Malware spread. The malware was ransomware.");

        assertThat(codes).contains("theme:ransomware").doesNotContain("theme:malware", "theme:malicious-attack");
    }

    @Test
    void suggest_evidence_isTheSentenceThatSpeaksForIt() {
        List<Passage> passages = List.of(
                new Passage(SectionKind.OVERVIEW, safe("The service was slow. Nobody knew why.")),
                new Passage(
                        SectionKind.ROOT_CAUSE,
                        safe("It rained. The TLS certificate had expired overnight. It was late.")));

        Suggestion suggestion = CLASSIFIER.suggest(passages).stream()
                .filter(s -> s.concept().code().equals("cause:expired-certificate"))
                .findFirst()
                .orElseThrow();

        assertThat(suggestion.evidence().value()).isEqualTo("The TLS certificate had expired overnight.");
        assertThat(suggestion.passage()).isEqualTo(1);
    }

    @Test
    void suggest_anyText_isSortedAndNeverTwiceOnOnePath() {
        List<Suggestion> suggestions = CLASSIFIER.suggest(List.of(new Passage(
                SectionKind.OTHER,
                safe("Hackers broke into the hospital's web site and stole passwords of patients and students."))));

        assertThat(suggestions).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        for (Suggestion suggestion : suggestions) {
            assertThat(VOCABULARIES
                            .of(suggestion.concept().scheme())
                            .ancestors(suggestion.concept().id()))
                    .doesNotContainAnyElementsOf(
                            suggestions.stream().map(Suggestion::concept).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'...'", "'1234'", "'Nothing of note.'"})
    void suggest_nothingToGoBy_suggestsNothing(String text) {
        assertThat(CLASSIFIER.suggest(List.of(new Passage(SectionKind.OTHER, safe(text)))))
                .isEmpty();
    }

    @Test
    void suggest_noPassages_suggestsNothing() {
        assertThat(CLASSIFIER.suggest(List.of())).isEmpty();
    }

    private static SanitizedText safe(String text) {
        return SANITIZER.examine(text, Hints.none()).sanitized();
    }

    private static List<Suggestion> suggest(SectionKind section, String text) {
        return CLASSIFIER.suggest(List.of(new Passage(section, safe(text))));
    }

    private static List<String> codes(Scheme scheme, SectionKind section, String text) {
        return suggest(section, text).stream()
                .filter(suggestion -> suggestion.concept().scheme() == scheme)
                .map(suggestion -> suggestion.concept().code())
                .toList();
    }

    private static String best(Scheme scheme, SectionKind section, String text) {
        return codes(scheme, section, text).stream().findFirst().orElse("none");
    }

    private static double confidence(String code, SectionKind section, String text) {
        return suggest(section, text).stream()
                .filter(suggestion -> suggestion.concept().code().equals(code))
                .mapToDouble(Suggestion::confidence)
                .findFirst()
                .orElse(0);
    }
}
