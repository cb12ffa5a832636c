package org.incidentcommons.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.Examination;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.Sanitizer;
import org.incidentcommons.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

class HiddenWordsTest {
    private static final Classifier CLASSIFIER = new Classifier(Vocabularies.load(null));
    private static final Examination EXAMINATION = Sanitizer.standard()
            .examine("The switchboard of Brackwater Hospital failed.", Hints.organizations("Brackwater Hospital"));
    private static final List<Passage> PASSAGES = List.of(new Passage(SectionKind.OVERVIEW, EXAMINATION.sanitized()));

    @Test
    void suggest_nameBehindAReplacement_tellsTheSectorButIsNotQuoted() {
        Suggestion suggestion = CLASSIFIER.suggest(PASSAGES, HiddenWords.of(EXAMINATION)).stream()
                .filter(found -> found.concept().code().equals("sector:hospitals"))
                .findFirst()
                .orElseThrow();

        assertThat(suggestion.evidence().value()).isEqualTo("The switchboard of [organization A] failed.");
    }

    @Test
    void suggest_withoutHiddenWords_doesNotGuess() {
        assertThat(CLASSIFIER.suggest(PASSAGES))
                .extracting(suggestion -> suggestion.concept().code())
                .doesNotContain("sector:hospitals");
    }

    @Test
    void toString_ofHiddenWords_tellsTheirNumberOnly() {
        assertThat(HiddenWords.of(EXAMINATION)).hasToString("HiddenWords[1]");
    }
}
