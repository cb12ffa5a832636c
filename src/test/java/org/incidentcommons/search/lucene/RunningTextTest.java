package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTextTest {
    private static String line(String text) {
        String running = RunningText.of(text);
        return RunningText.line(running, 0, running.length());
    }

    @Test
    void of_listItems_areBlocksWithoutMarks() {
        assertThat(line("1.A backup is a belief; time it.\n\n2.Whatever helps.\n\n3. Tell people.\n"))
                .isEqualTo("A backup is a belief; time it. Whatever helps. Tell people.");
        assertThat(line("- one\n- two (again)\n  * three.\n\n•10:02 four"))
                .isEqualTo("one · two (again) · three. 10:02 four");
        assertThat(line("a) first\n(b) second\n")).isEqualTo("first · second");
        assertThat(line("1. Each item\n1. has the same number")).isEqualTo("Each item · has the same number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17. Juli 2010: zu warm.", "4.1 % failed.", "0.9 degrees off.", "6.5 hours", "-18 degrees"})
    void of_numbersThatBelongToTheText_keepsThem(String text) {
        assertThat(line(text)).isEqualTo(text);
    }

    @Test
    void of_wrappedLines_areJoinedAndParagraphsKeptApart() {
        assertThat(line("A pump\nran   dry\nin 2.\n\n\nHeading\n\n- an item that\n  goes on\nand on"))
                .isEqualTo("A pump ran dry in 2. Heading · an item that goes on and on");
    }

    @Test
    void of_tableRows_areBlocksWithCellsApart() {
        assertThat(line("When | What\n02:14 | First login.\n03:05 | |\nAfter the table"))
                .isEqualTo("When, What · 02:14, First login. 03:05 · After the table");
    }

    @Test
    void of_nothingToRead_isEmpty() {
        assertThat(RunningText.of("\n---\n\n| |\n***")).isEmpty();
        assertThat(RunningText.of("")).isEmpty();
    }

    @Test
    void of_foreignBreaks_areLineEnds() {
        assertThat(RunningText.of("one\u2028two\u2029three\r\nfour")).isEqualTo("one two three four");
    }
}
