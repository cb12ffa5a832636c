package org.incidentcommons.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void of_wordsPhrasesAndExclusions_tellsThemApart() {
        assertThat(QueryText.of("cross-site \"lost backup\" -tape -\"old disk\"")
                        .parts())
                .containsExactly(
                        new QueryPart("cross-site", false, false),
                        new QueryPart("lost backup", true, false),
                        new QueryPart("tape", false, true),
                        new QueryPart("old disk", true, true));
    }

    @Test
    void of_anOpenQuote_endsWithTheText() {
        assertThat(QueryText.of("pump \"ran dry").parts())
                .containsExactly(new QueryPart("pump", false, false), new QueryPart("ran dry", true, false));
    }

    @Test
    void of_typographicQuotes_areQuotes() {
        assertThat(QueryText.of("“ran dry”").parts()).containsExactly(new QueryPart("ran dry", true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "-",
                "--",
                "- -\"\"",
                "((((",
                "AND && ||",
                "***",
                "[a TO b]",
                "\\",
                "a:b:c^2~3"
            })
    void of_anything_isNoError(String odd) {
        assertThat(QueryText.of(odd).parts()).allMatch(part -> !part.text().isEmpty());
    }

    @Test
    void of_onlyExclusions_isOnlyExclusion() {
        assertThat(QueryText.of("-a -b").isOnlyExclusion()).isTrue();
        assertThat(QueryText.of("a -b").isOnlyExclusion()).isFalse();
    }

    @Test
    void of_tenThousandWords_keepsTheFirst() {
        assertThat(QueryText.of("word ".repeat(10_000)).parts()).hasSize(QueryText.MAX_PARTS);
    }
}
