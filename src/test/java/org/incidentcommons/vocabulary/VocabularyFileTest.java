package org.incidentcommons.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {
    private static final String HEAD = """
            scheme: cause
            title: Causes
            description: Why
            concepts:
            """;
    private static final String SOCIAL = """
              - id: social
                prefLabel: Social
                altLabels: [people]
                definition: Among people.
                exactMatch: ["veris:action.social"]
            """;
    private static final String PHISHING = """
              - id: phishing
                prefLabel: Phishing
                phrases: [lure mail^2.5]
                definition: A lure.
            """;

    @Test
    void read_soundFile_keepsOrderTreeAndWeights() {
        Vocabulary vocabulary = read(HEAD + SOCIAL + PHISHING + "    broader: social\n");

        assertThat(vocabulary.concepts()).extracting(Concept::code).containsExactly("cause:social", "cause:phishing");
        assertThat(vocabulary.narrower("social")).extracting(Concept::id).containsExactly("phishing");
        assertThat(vocabulary.ancestors("phishing")).extracting(Concept::id).containsExactly("social");
        assertThat(vocabulary.concept("phishing").orElseThrow().phrases())
                .containsExactly(new Wording("lure mail", 2.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            broader: socal               | 14 | concept 'phishing' names the broader concept 'socal', which does not exist; did you mean 'social'?
            broader: phishing            | 10 | concept 'phishing' stands above itself: phishing
            prefLabl: Lure               | 14 | unknown field 'prefLabl'; did you mean 'prefLabel'?
            prefLabel: Lure              | 14 | the field 'prefLabel' stands here twice
            altLabels: [People]          | 14 | concept 'phishing' repeats the label 'People' of concept 'social'
            altLabels: people            | 14 | expected a list here
            closeMatch: [T1566]          | 14 | 'T1566' is not a code of another system, written prefix:code as in naics:62
            exactMatch: ['veris:action.social'] | 14 | concept 'phishing' repeats the exact match 'veris:action.social' of concept 'social'
            hints: [mail^9]              | 14 | 'mail^9' is not a wording, or its weight is not a number above 0 and at most 5
            """)
    void read_brokenConcept_namesFileLineAndReason(String addedLine, int line, String reason) {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read(HEAD + SOCIAL + PHISHING + "    " + addedLine + "\n"))
                .withMessage("causes.yaml:" + line + ": " + reason);
    }

    @Test
    void read_sameIdTwice_namesBothLines() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read(HEAD + SOCIAL + SOCIAL))
                .withMessage("causes.yaml:10: the id 'social' is already used in line 5");
    }

    @Test
    void read_missingField_namesItsConceptsLine() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read(HEAD + "  - id: social\n    prefLabel: Social\n"))
                .withMessage("causes.yaml:5: the field 'definition' is missing");
    }

    @Test
    void read_fileOfAnotherScheme_isRefused() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read(HEAD.replace("scheme: cause", "scheme: theme") + SOCIAL))
                .withMessage("causes.yaml:1: this file must hold the scheme 'cause', not 'theme'");
    }

    @Test
    void read_notYaml_namesTheLine() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read(HEAD + "  - id: [social\n  - id: x\n"))
                .withMessageStartingWith("causes.yaml:6: not readable as YAML: ");
    }

    @Test
    void read_emptyFile_isRefused() {
        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> read("# nothing\n"))
                .withMessage("causes.yaml:1: the file is empty");
    }

    private static Vocabulary read(String yaml) {
        return new VocabularyFile(Scheme.CAUSE, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).read();
    }
}
