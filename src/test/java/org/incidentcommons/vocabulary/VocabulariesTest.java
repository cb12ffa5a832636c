package org.incidentcommons.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the delivered vocabulary files promise, and how foreign codes are translated by them. */
class VocabulariesTest {
    private static final Vocabularies DELIVERED = Vocabularies.load(null);

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void load_delivered_everyConceptIsExplained(Scheme scheme) {
        assertThat(DELIVERED.of(scheme).concepts()).allSatisfy(concept -> {
            assertThat(concept.definition()).as(concept.code()).isNotBlank();
            assertThat(concept.scopeNote()).as(concept.code() + " scopeNote").isNotBlank();
            assertThat(concept.example()).as(concept.code() + " example").isNotBlank();
        });
    }

    @Test
    void load_delivered_topSectorsAreTheSectionsOfIsicInOrder() {
        assertThat(DELIVERED.of(Scheme.SECTOR).topConcepts())
                .flatExtracting(Concept::exactMatch)
                .filteredOn(curie -> curie.prefix().equals("isic"))
                .extracting(Curie::local)
                .containsExactly("A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U".split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11", "21", "22", "23", "31-33", "31", "32", "33", "42", "44-45", "44", "45", "48-49", "48", "49", "51",
                "52", "53", "54", "55", "56", "61", "62", "71", "72", "81", "92"
            })
    void translate_naicsSector_hasOneConceptInOneTop(String sector) {
        List<Concept> found = DELIVERED.translate("naics:" + sector);

        assertThat(found).extracting(Concept::scheme).containsExactly(Scheme.SECTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "naics:622110, sector:hospitals",
        "naics:62, sector:health",
        "naics:923140, sector:veterans-and-social-security",
        "naics:332999, sector:metals-and-machinery",
        "naics:339999, sector:manufacturing",
        "naics:487110, sector:transport",
        "isic:86, sector:health",
        "isic:8610, sector:hospitals",
        "nace:K, sector:finance",
        "sector:rail, sector:rail"
    })
    void translate_industryCode_findsTheNearestConcept(String code, String expected) {
        assertThat(DELIVERED.translate(code)).extracting(Concept::code).containsExactly(expected);
    }

    @Test
    void translate_unknownVariety_fallsBackToItsAction() {
        assertThat(DELIVERED.translate("veris:action.error.variety.Never heard of"))
                .isNotEmpty()
                .isEqualTo(DELIVERED.translate("veris:action.error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "theme:gone", "xyz:1", "naics:", ":62"})
    void translate_unknownCode_answersNothing(String code) {
        assertThat(DELIVERED.translate(code)).isEmpty();
    }

    @Test
    void label_ofAConceptThatIsGone_isItsCode() {
        assertThat(DELIVERED.label("theme:gone")).isEqualTo("theme:gone");
        assertThat(DELIVERED.label("sector:hospitals")).isEqualTo("Hospitals");
    }

    @Test
    void delivered_everyVerisActionHasATheme() {
        Set<String> actions = DELIVERED.of(Scheme.THEME).concepts().stream()
                .flatMap(concept -> concept.exactMatch().stream())
                .filter(curie -> curie.prefix().equals("veris"))
                .map(Curie::local)
                .filter(Predicate.not(local -> local.contains("variety")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions)
                .contains("action.error", "action.hacking", "action.malware", "action.misuse", "action.physical")
                .contains("action.social");
    }

    @Test
    void load_fileInTheConfigFolder_replacesTheDeliveredOne(@TempDir Path config) throws IOException {
        Files.createDirectories(config.resolve("vocabulary"));
        Files.writeString(config.resolve("vocabulary/causes.yaml"), """
                scheme: cause
                title: Ours
                description: Ours
                concepts:
                  - id: gremlins
                    prefLabel: Gremlins
                    definition: Small and hard to find.
                """);

        Vocabularies vocabularies = Vocabularies.load(config);

        assertThat(vocabularies.concept("cause:gremlins")).isPresent();
        assertThat(vocabularies.of(Scheme.SECTOR).concepts())
                .hasSameSizeAs(DELIVERED.of(Scheme.SECTOR).concepts());
    }

    @Test
    void load_brokenFileInTheConfigFolder_stopsWithItsName(@TempDir Path config) throws IOException {
        Files.createDirectories(config.resolve("vocabulary"));
        Files.writeString(config.resolve("vocabulary/themes.yaml"), "scheme: theme\n");

        assertThatExceptionOfType(VocabularyException.class)
                .isThrownBy(() -> Vocabularies.load(config))
                .withMessage("themes.yaml:1: the field 'concepts' is missing");
    }
}
