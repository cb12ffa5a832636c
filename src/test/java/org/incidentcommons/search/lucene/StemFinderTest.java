package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.sanitize.SanitizedText;
import org.junit.jupiter.api.Test;

class StemFinderTest {
    private static final SanitizedText TEXT =
            TestReports.safe("The backups were restored. A backup was there, the restore of [person 1] was not.");

    private static List<String> found(String words) {
        return new StemFinder(Synonyms.none())
                .of(words, Optional.of("en")).in(TEXT).stream()
                        .map(place -> TEXT.value().substring(place.start(), place.end()))
                        .toList();
    }

    @Test
    void find_words_findsEachOfTheirForms() {
        assertThat(found("restoring backup")).containsExactly("backups", "restored", "backup", "restore");
    }

    @Test
    void find_aPhrase_findsItOnlyAsAWhole() {
        assertThat(found("\"backup was there\"")).containsExactly("backup was there");
        assertThat(found("\"restore backup\"")).isEmpty();
    }

    @Test
    void find_aPrefixOrAField_findsWhatItMeansInTheText() {
        assertThat(found("rest*")).containsExactly("restored", "restore");
        assertThat(found("title:backup")).containsExactly("backups", "backup");
    }

    @Test
    void find_whatIsExcludedOrSaysNothing_findsNothing() {
        assertThat(found("-backup")).isEmpty();
        assertThat(found("the was")).isEmpty();
        assertThat(found("cause:untested-restore year:2021")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void find_aPlaceholder_findsNothing() {
        assertThat(found("person")).isEmpty();
    }
}
