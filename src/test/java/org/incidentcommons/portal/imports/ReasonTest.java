package org.incidentcommons.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.incidentcommons.portal.language.Words;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Words ENGLISH = new Messages(true).in(Language.ENGLISH);
    private static final Words GERMAN = new Messages(true).in(Language.GERMAN);
    private static final Path CLASSES = Path.of("src/main/java/org/incidentcommons");

    @Test
    void say_aStoredSentence_isTheSameInEnglishAndAnotherInGerman() {
        String stored = "Reading was stopped after 120 seconds; split it, or save it anew as a PDF, and hand that in.";

        assertThat(Reason.say(stored, ENGLISH, ENGLISH)).contains(stored);
        assertThat(Reason.say(stored, ENGLISH, GERMAN).orElseThrow())
                .startsWith("Das Lesen wurde nach 120 Sekunden abgebrochen");
        assertThat(Reason.say("Files of this kind (a/b) cannot be read; save it as PDF, Word or text.", ENGLISH, GERMAN)
                        .orElseThrow())
                .startsWith("Dateien dieser Art (a/b) sind nicht lesbar");
        assertThat(Reason.say("A record has either \"text\" or \"sections\".", ENGLISH, GERMAN))
                .contains("Ein Eintrag hat entweder „text“ oder „sections“.");
    }

    @Test
    void tell_whatWasNotRead_isSaidClauseByClause() {
        Reasons reasons = new Reasons(new Messages(true));
        String stored =
                "Part of the text was read: some pages are damaged and could not be read; 12 embedded files could"
                        + " not be read.";

        assertThat(reasons.tell(stored, ENGLISH)).isEqualTo(new Reasons.Told(stored, false));
        assertThat(reasons.tell(stored, GERMAN).text())
                .isEqualTo("Ein Teil des Textes wurde gelesen: einige Seiten sind beschädigt und waren nicht lesbar; 12"
                        + " eingebettete Dateien waren nicht lesbar.");
        assertThat(reasons.tell("Processed again without success, so its report stays as it was: " + stored, GERMAN)
                        .text())
                .startsWith("Erneut ohne Erfolg verarbeitet")
                .endsWith("nicht lesbar.");
        assertThat(reasons.tell("Part of the text was read: it rained.", GERMAN).isAsStored())
                .isTrue();
        assertThat(reasons.tell("", GERMAN)).isEqualTo(new Reasons.Told("", false));
    }

    @Test
    void say_aSentenceOfAnotherVersion_isNothing() {
        assertThat(Reason.say("It was eaten by the printer.", ENGLISH, GERMAN)).isEmpty();
        assertThat(Reason.say("", ENGLISH, GERMAN)).isEmpty();
    }

    /** A sentence that is worded anew where it is made has to be worded anew in the messages too. */
    @Test
    void reasons_areStillSaidByTheProgram() throws IOException {
        String said = said();
        SoftAssertions all = new SoftAssertions();
        for (Reason reason : Reason.values()) {
            String sentence = ENGLISH.say(
                    "reason.stored." + reason.name(),
                    reason.places().stream()
                            .flatMap(place -> Stream.of(place, "\uFFFC"))
                            .toArray());
            for (String piece : sentence.split("\uFFFC|; |\\. |\\.$|1 embedded file | embedded files ")) {
                all.assertThat(said).as(reason.name()).contains(piece.toLowerCase(Locale.ROOT));
            }
        }
        all.assertAll();
    }

    /** @return the source of what reads documents, with texts that stand on several lines put together */
    private static String said() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String folder : new String[] {"extract", "ingest", "ops"}) {
            try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    said.append(Files.readString(file)
                            .replaceAll("\"\\s*\\+ \"", "")
                            .replace("\\\"", "\"")
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return said.toString();
    }
}
