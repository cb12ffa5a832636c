package org.incidentcommons.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.QueryText;
import org.incidentcommons.vocabulary.Scheme;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {
    private static final Messages MESSAGES = new Messages(true);

    private static final List<Notice> ALL = Stream.of(
                    Stream.of(
                            new Notice.YearsExchanged(),
                            new Notice.UnknownView(),
                            new Notice.UnknownOrder(),
                            new Notice.LongWords(1_000),
                            new Notice.NoYear("from"),
                            new Notice.NoNumber("size", 100),
                            new Notice.LargeNumber("page", 500),
                            new Notice.NeverOpened(),
                            new Notice.NeverClosed(),
                            new Notice.QuoteNeverClosed(),
                            new Notice.DeepParentheses(10),
                            new Notice.ManyWords(60),
                            new Notice.ManySigns(400),
                            new Notice.MisplacedStar(),
                            new Notice.ManyStars(5),
                            new Notice.NotAlone(),
                            new Notice.OperatorAlone("AND"),
                            new Notice.NoField("colour", "colour:{red}"),
                            new Notice.CommonBeginning("re", 1_000),
                            new Notice.OutOfTime(),
                            new Notice.NothingSaid()),
                    Stream.of(Facet.values())
                            .filter(facet -> facet != Facet.YEAR)
                            .map(facet -> new Notice.UnusableValues(facet, 50)),
                    Stream.of(Scheme.values()).map(scheme -> new Notice.NoConcept(scheme, "<b>'kessel'</b>")),
                    Stream.of("country", "language", "kind", "severity", "type", "audience", "has", "year", "detect")
                            .map(field -> new Notice.UnusableFieldValue("odd", field)))
            .flatMap(notices -> notices)
            .map(Notice.class::cast)
            .toList();

    @Test
    void say_inEnglish_isWhatProgramsGet() {
        for (Notice notice : ALL) {
            assertThat(NoticeWords.say(notice, MESSAGES.in(Language.ENGLISH)).replace("1,000", "1000"))
                    .isEqualTo(notice.sentence());
        }
    }

    @Test
    void say_inGerman_isAnotherSentenceForEach() {
        assertThat(ALL)
                .extracting(notice -> NoticeWords.say(notice, MESSAGES.in(Language.GERMAN)))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ALL.stream().map(Notice::sentence).toList())
                .noneMatch(sentence -> sentence.contains("was ") || sentence.contains("left out"));
    }

    @Test
    void all_isEveryKindOfNotice() {
        assertThat(ALL.stream().<Class<?>>map(Notice::getClass).distinct())
                .containsExactlyInAnyOrder(Notice.class.getPermittedSubclasses());
    }

    @Test
    void notice_aboutALongWord_quotesItsBeginning() {
        Notice notice = QueryText.of("colour:" + "x".repeat(500)).notices().getFirst();

        assertThat(NoticeWords.say(notice, MESSAGES.in(Language.GERMAN)))
                .contains("colour", "…")
                .hasSizeLessThan(150);
    }
}
