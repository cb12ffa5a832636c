package org.incidentcommons.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
    private final Message message =
            new Message("{n, plural, one {<b>#</b> report} other {<b>#</b> reports}} on {what}", Locale.UK);

    @Test
    void pieces_ofAMessageWithMarks_areTextAndMarks() {
        assertThat(message.phrase(Map.of("n", 2, "what", "backup")).pieces())
                .containsExactly(
                        new Piece.Begin("b"),
                        new Piece.Text("2"),
                        new Piece.End("b"),
                        new Piece.Text(" reports on backup"));
        assertThat(message.placeholders()).containsExactly("n", "what");
        assertThat(message.marks()).containsExactly("b");
    }

    @Test
    void pieces_ofAValueThatLooksLikeAMark_areText() {
        assertThat(message.phrase(Map.of("n", 1, "what", "<b>\uE000b\uE002{n}</b>"))
                        .pieces())
                .contains(new Piece.Text(" report on <b>b{n}</b>"));
    }
}
