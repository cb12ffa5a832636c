package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String LONGER_THAN_A_WORD_MAY_BE = "x".repeat(600);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "The pump's seals were leaking; restoring backups failed.",
                "[person 1] restarted [organization 12]'s server, not [this one] or [person x.",
                "L'opérateur a arrêté l’usine – Ünderwürf 東京 \uD83D\uDE80 3.14",
                "one\u2028two\u2029three[person 1]four"
            })
    void stemmedAndExact_ofAText_areWhatTheAnalyzersMakeOfIt(String text) throws IOException {
        assertThat(told(Analysis.exact(text).replayed(null))).isEqualTo(told(Analysis.EXACT, text));
        assertThat(told(Analysis.stemmed(Analysis.exact(text)).replayed(null))).isEqualTo(told(Analysis.STEMMED, text));
    }

    @Test
    void exact_ofAWordThatIsTooLong_isWhatTheAnalyzerMakesOfIt() throws IOException {
        String text = "before " + LONGER_THAN_A_WORD_MAY_BE + " behind";
        assertThat(told(Analysis.exact(text).replayed(null))).isEqualTo(told(Analysis.EXACT, text));
    }

    @Test
    void stemmed_ofAReportInGerman_isByItsRules() throws IOException {
        String text = "Die Pumpen von [person 1] wurden abgeschaltet";
        Field field = new ReportWords(Tongue.of(Optional.of("de"))).stemmed("text", text, Fields.UNSEEN);
        assertThat(told(field.tokenStream(Analysis.STEMMED, null)))
                .isEqualTo(told(Tongue.GERMAN.stemmed(), text))
                .isNotEqualTo(told(Analysis.STEMMED, text));
    }

    @Test
    void replayed_aSecondTimeInTheSameStream_tellsTheOtherText() throws IOException {
        TokenStream first = Analysis.exact("one two").replayed(null);
        assertThat(told(first)).hasSize(3);
        TokenStream second = Analysis.exact("three").replayed(first);
        assertThat(second).isSameAs(first);
        assertThat(told(second)).isEqualTo(told(Analysis.EXACT, "three"));
    }

    /** @return the words with their places, then the place of the end */
    private static List<String> told(Analyzer analyzer, String text) throws IOException {
        return told(analyzer.tokenStream("", text));
    }

    private static List<String> told(TokenStream stream) throws IOException {
        List<String> told = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                told.add(term + " " + place.startOffset() + "-" + place.endOffset() + " +"
                        + step.getPositionIncrement());
            }
            stream.end();
            told.add("end " + place.endOffset());
        }
        return told;
    }
}
