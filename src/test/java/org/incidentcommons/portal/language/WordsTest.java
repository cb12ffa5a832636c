package org.incidentcommons.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = new Messages(true).in(Language.ENGLISH);
    private final Words german = new Messages(true).in(Language.GERMAN);

    @Test
    void numbers_inEachLanguage_areWrittenAsItWritesThem() {
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(german.number(1_234_567)).isEqualTo("1.234.567");
        assertThat(english.number(-7)).isEqualTo("-7");
        assertThat(english.number(0)).isEqualTo("0");
        assertThat(english.decimal(1234)).isEqualTo("1,234.0");
        assertThat(german.decimal(3.46)).isEqualTo("3,5");
        assertThat(english.percent(0.704)).isEqualTo("70%");
        assertThat(german.percent(0.704)).isEqualTo("70\u00a0%");
        assertThat(english.percent(12)).isEqualTo("1,200%");
    }
}
