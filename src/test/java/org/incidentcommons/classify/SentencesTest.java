package org.incidentcommons.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.classify.Sentences.Sentence;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void of_aTableInOneLine_areItsPiecesWithAllDates() {
        String table = IntStream.range(0, 300)
                .mapToObj(day -> "pump " + day + ", " + LocalDate.of(2021, 1, 1).plusDays(day) + ",")
                .collect(Collectors.joining(" "));
        List<Sentence> pieces = Texts.sentences(table).all();

        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.words()).hasSizeLessThanOrEqualTo(1_000));
        assertThat(pieces.stream().map(Sentence::words).collect(Collectors.joining()))
                .isEqualTo(table);
        assertThat(pieces.stream().flatMap(piece -> piece.dates().stream())).hasSize(300);
    }

    @Test
    void of_aTextWithoutSpaces_areItsPiecesWithWholeCharacters() {
        String text = "\uD83D\uDE80".repeat(1_501);
        List<Sentence> pieces = Texts.sentences(text).all();

        assertThat(pieces.stream().map(Sentence::words).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.words().length() % 2).isZero());
    }
}
