package org.incidentcommons.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.search.QueryPart.All;
import org.incidentcommons.search.QueryPart.Any;
import org.incidentcommons.search.QueryPart.Coded;
import org.incidentcommons.search.QueryPart.Content;
import org.incidentcommons.search.QueryPart.Has;
import org.incidentcommons.search.QueryPart.InCountry;
import org.incidentcommons.search.QueryPart.InLanguage;
import org.incidentcommons.search.QueryPart.InText;
import org.incidentcommons.search.QueryPart.Near;
import org.incidentcommons.search.QueryPart.Not;
import org.incidentcommons.search.QueryPart.OfKind;
import org.incidentcommons.search.QueryPart.Prefix;
import org.incidentcommons.search.QueryPart.Quantity;
import org.incidentcommons.search.QueryPart.TextPart;
import org.incidentcommons.search.QueryPart.Together;
import org.incidentcommons.search.QueryPart.Within;
import org.incidentcommons.search.QueryPart.Words;
import org.incidentcommons.vocabulary.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    private static List<QueryPart> parts(String text) {
        return QueryText.of(text).parts();
    }

    private static QueryPart word(String text) {
        return new Words(text, false);
    }

    @Test
    void of_wordsPhrasesAndExclusions_tellsThemApart() {
        assertThat(parts("cross-site \"lost backup\" -tape -\"old disk\""))
                .containsExactly(
                        word("cross-site"),
                        new Words("lost backup", true),
                        new Not(word("tape")),
                        new Not(new Words("old disk", true)));
    }

    @Test
    void of_anOpenQuote_endsWithTheTextAndIsSaid() {
        QueryText text = QueryText.of("pump \"ran dry");

        assertThat(text.parts()).containsExactly(word("pump"), new Words("ran dry", true));
        assertThat(text.notices()).containsExactly(new Notice.QuoteNeverClosed());
        assertThat(QueryText.of("pump \"").notices()).isEmpty();
    }

    @Test
    void of_typographicQuotes_areQuotes() {
        assertThat(parts("“ran dry”")).containsExactly(new Words("ran dry", true));
    }

    @Test
    void of_operators_bindAndBeforeOrBeforeSideBySide() {
        assertThat(parts("a1 AND b1 OR c1 d1"))
                .containsExactly(new Any(List.of(new All(List.of(word("a1"), word("b1"))), word("c1"))), word("d1"));
        assertThat(parts("a1 AND (b1 OR c1) NOT d1"))
                .containsExactly(
                        new All(List.of(word("a1"), new Any(List.of(word("b1"), word("c1"))))), new Not(word("d1")));
        assertThat(parts("-(a1 OR b1)")).containsExactly(new Not(new Any(List.of(word("a1"), word("b1")))));
        assertThat(parts("NOT NOT a1")).containsExactly(word("a1"));
    }

    @Test
    void of_parenthesesAroundMereWords_sayNothing() {
        assertThat(parts("outage (tape library) restore(d)"))
                .containsExactly(word("outage"), word("tape"), word("library"), word("restore(d)"));
        assertThat(QueryText.of("outage (tape library) restore(d)").notices()).isEmpty();
    }

    @Test
    void of_prefixAndProximity_areUnderstood() {
        assertThat(parts("restor* \"backup lost\"~5 \"a b\"~9999"))
                .containsExactly(new Prefix("restor"), new Near("backup lost", 5), new Near("a b", 100));
    }

    @Test
    void of_fields_areUnderstood() {
        assertThat(
                        parts(
                                "title:pump lesson:\"ran dry\" Recommendation:test* cause:untested-restore theme:\"data loss\""))
                .containsExactly(
                        new InText(TextPart.TITLE, new Words("pump", false)),
                        new InText(TextPart.LESSON, new Words("ran dry", true)),
                        new InText(TextPart.RECOMMENDATION, new Prefix("test")),
                        new Coded(Scheme.CAUSE, "untested-restore"),
                        new Coded(Scheme.THEME, "data loss"));
        assertThat(parts("country:de country:\"New Zealand\" language:German kind:near-miss has:lessons has:measure"))
                .containsExactly(
                        new InCountry("DE"),
                        new InCountry("NZ"),
                        new InLanguage("de"),
                        new OfKind(ReportKind.NEAR_MISS),
                        new Has(Content.LESSONS),
                        new Has(Content.MEASURES));
        assertThat(parts("-sector:health title:(pump OR valve)"))
                .containsExactly(
                        new Not(new Coded(Scheme.SECTOR, "health")),
                        new Any(List.of(
                                new InText(TextPart.TITLE, new Words("pump", false)),
                                new InText(TextPart.TITLE, new Words("valve", false)))));
    }

    @ParameterizedTest
    @CsvSource({
        "year:2019, YEAR, 2019, 2019",
        "year:2019..2022, YEAR, 2019, 2022",
        "year:2022..2019, YEAR, 2019, 2022",
        "year:>=2019, YEAR, 2019, ",
        "year:<2019, YEAR, , 2018",
        "year:..2019, YEAR, , 2019",
        "detect:>24h, DETECT, 86401, ",
        "respond:<2h, RESPOND, , 7199",
        "recover:>=3d, RECOVER, 259200, ",
        "recover:30m..1w, RECOVER, 1800, 604800"
    })
    void of_ranges_includeTheirBounds(String text, Quantity quantity, Long least, Long most) {
        assertThat(parts(text))
                .containsExactly(new Within(
                        quantity,
                        least == null ? OptionalLong.empty() : OptionalLong.of(least),
                        most == null ? OptionalLong.empty() : OptionalLong.of(most)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pump AND",
                "OR pump",
                "NOT",
                "(pump",
                "pump)",
                "colour:red",
                "year:soon",
                "detect:>long",
                "kind:bad",
                "has:pictures",
                "country:Atlantis",
                "pu*mp",
                "p*"
            })
    void of_whatIsNotUnderstood_isSearchedAsWordsAndSaid(String odd) {
        QueryText text = QueryText.of(odd);

        assertThat(text.notices()).hasSize(1);
        assertThat(text.parts()).allMatch(QueryPart.Words.class::isInstance);
        assertThat(text.parts().isEmpty()).isEqualTo(odd.equals("NOT"));
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
                "))))",
                "AND && ||",
                "***",
                "title:",
                "title:(",
                "year:..",
                "()()",
                "NOT -()"
            })
    void of_signsAlone_askForNothing(String odd) {
        assertThat(parts(odd)).allMatch(part -> part.equals(word("title:")));
    }

    @Test
    void of_anAddressOrATime_isNoField() {
        assertThat(QueryText.of("https://example.org 12:30 note: done").notices())
                .isEmpty();
    }

    @Test
    void of_moreThanIsLookedFor_isBoundedAndSaid() {
        assertThat(parts("word ".repeat(10_000))).hasSize(SearchLimits.USUAL.words());
        assertThat(QueryText.of("word ".repeat(10_000)).notices()).hasSize(2);
        assertThat(QueryText.of("ab* ".repeat(9)).notices()).hasSize(1);
        assertThat(QueryText.of("(".repeat(50) + "word").notices()).isNotEmpty();
        assertThat(parts("NOT ".repeat(10_000) + "word")).isEmpty();
        assertThat(parts("NOT AND (".repeat(10_000))).isEmpty();
        assertThat(parts("a (b OR ".repeat(200))).hasSizeLessThan(SearchLimits.USUAL.words());
    }

    @Test
    void of_aGroup_staysTogether() {
        assertThat(parts("a1 OR (b1 c1)"))
                .containsExactly(new Any(List.of(word("a1"), new Together(List.of(word("b1"), word("c1"))))));
    }
}
