package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageCutTest {
    private static final String SENTENCE = "The pump stopped because nobody had read the alarm. "; // 9 words

    @Test
    void of_aText_leavesNoGaps() {
        String text = "A title" + ReportDocument.SECTION_BREAK + SENTENCE.repeat(40) + ReportDocument.SECTION_BREAK
                + "word ".repeat(500) + ReportDocument.SECTION_BREAK + SENTENCE;

        List<Stretch> passages = PassageCut.of(text);

        assertThat(passages.getFirst().start()).isZero();
        assertThat(passages.getLast().end()).isEqualTo(text.length());
        for (int i = 1; i < passages.size(); i++) {
            assertThat(passages.get(i).start()).isEqualTo(passages.get(i - 1).end());
        }
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(passage.in(text).split("\\s+").length).isLessThanOrEqualTo(121));
    }

    @Test
    void of_aShortSection_isJoinedToTheNext() {
        String text = "Contact" + ReportDocument.SECTION_BREAK + SENTENCE.repeat(3);

        assertThat(PassageCut.of(text)).containsExactly(new Stretch(0, text.length()));
    }

    @Test
    void of_aLongSection_endsWhereTheSectionDoes() {
        String first = SENTENCE.repeat(8) + ReportDocument.SECTION_BREAK;

        assertThat(PassageCut.of(first + SENTENCE.repeat(3)).getFirst()).isEqualTo(new Stretch(0, first.length()));
    }

    @Test
    void of_noWords_isNothing() {
        assertThat(PassageCut.of(" \u2029 ")).isEmpty();
    }
}
