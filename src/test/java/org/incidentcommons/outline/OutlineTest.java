package org.incidentcommons.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t\n",
                "word",
                "Summary",
                "Summary\n\n",
                "#",
                "===\n===",
                "Root cause:\nRoot cause: x y z\nImpact: a b c\nLessons: d\nImpact:",
                "\uFEFFTitle of it\r\n\r\nImpact\r\n\r\nNone that we know of.\r\n",
                "1 Impact\n2 Lessons\n3 Timeline\n",
                "| a | b |\n|---|---|\n| c | d |",
                "Lessons\n- \n-\n- x",
                "Impact\u2028Lessons\u00A0\u200B"
            })
    void ofText_anything_isKeptWholeAndUnchanged(String text) {
        Outline outline = Outline.ofText(text);
        assertThat(outline.text()).isEqualTo(text);
        OutlineAssert.assertThat(outline).holdsEveryCharacterOnce();
        OutlineAssert.assertThat(Outline.ofMarkdown(text)).holdsEveryCharacterOnce();
        OutlineAssert.assertThat(Outline.ofHtml(text)).holdsEveryCharacterOnce();
        OutlineAssert.assertThat(Outline.ofHtml("<body><div class=\"page\"><p>" + text + "</p></div></body>"))
                .holdsEveryCharacterOnce();
    }

    @Test
    void ofText_proseWithoutHeadings_isOther() {
        OutlineAssert.assertThat(Outline.ofText("The pump failed. It had an impact on nobody.\nThe timeline is short."))
                .hasKinds(SectionKind.OTHER);
    }

    @Test
    void ofText_topicUnderLessons_inheritsTheKind() {
        OutlineAssert.assertThat(
                        Outline.ofText("# Lessons\n\n## Detection\n\nLook more often.\n\n## What went well\n\nTea."))
                .hasKinds(SectionKind.LESSONS, SectionKind.LESSONS, SectionKind.WHAT_WORKED);
    }

    @Test
    void ofText_oneRunInHeading_holdsForItsParagraphOnly() {
        Outline outline = Outline.ofText("The mixer stopped at noon.\n\nRoot cause: a fuse.\n\nIt was changed at one.");
        OutlineAssert.assertThat(outline)
                .hasKinds(SectionKind.OTHER, SectionKind.ROOT_CAUSE, SectionKind.OTHER)
                .holdsEveryCharacterOnce();
        assertThat(outline.heading(outline.sections().get(1))).isEqualTo("Root cause");
    }

    @Test
    void ofText_statementsInProse_becomeLessonsAndRecommendations() {
        Outline outline = Outline.ofText("The valve stuck. The lesson we take is to test it warm. It was old. "
                + "We recommend that every valve is tested each spring. Nobody recommended this before.");
        assertThat(outline.lessons())
                .extracting(lesson -> outline.text(lesson.text()))
                .containsExactly("The lesson we take is to test it warm.");
        assertThat(outline.recommendations())
                .extracting(it -> outline.text(it.text()))
                .containsExactly("We recommend that every valve is tested each spring.");
    }

    @Test
    void ofHtml_whatIsVisible_isKept() {
        String html =
                "<body><header>top</header><p>one <b>two</b></p><ul><li>three<p>four</p></li></ul><dl><dt>five</dt>"
                        + "<dd>six</dd></dl><table><caption>seven</caption><tr><td>eight</td><td>nine<ul><li>ten</li></ul></td></tr>"
                        + "</table><pre>eleven\n  twelve</pre><form>thirteen</form>fourteen<aside>fifteen</aside></body>";
        assertThat(Outline.ofHtml(html).text().split("\\W+"))
                .containsExactlyInAnyOrder(
                        "top",
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        "six",
                        "seven",
                        "eight",
                        "nine",
                        "ten",
                        "eleven",
                        "twelve",
                        "thirteen",
                        "fourteen",
                        "fifteen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u00AD", "\u200B", "\uFEFF", "\uFEFF \u200B"})
    void ofHtml_paragraphOfMarksThatNobodySees_endsNothing(String marks) {
        assertThat(Outline.ofHtml("<body><p>one</p><p>" + marks + "</p><p>two</p></body>")
                        .text())
                .contains("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "b", "title", "textarea", "div", "unheard-of"})
    void ofHtml_emptyTagOfXhtml_hidesNothingOfWhatFollows(String tag) {
        Outline outline = Outline.ofHtml("<body><p>It was windy<" + tag + " width=\"0\"/> on the dock.</p>"
                + "<p>The crane stood still.</p></body>");
        assertThat(outline.text()).contains("It was windy", "on the dock.", "The crane stood still.");
        assertThat(outline.sections().getFirst().heading().isEmpty()).isTrue();
    }

    @Test
    void ofHtml_breaksAndBlanks_becomeLinesAndSingleSpaces() {
        Outline outline = Outline.ofHtml(
                "<body><p>One  line\u00A0\n here, <br/> another.<br/><br/>And a third after it.</p></body>");
        assertThat(outline.text()).isEqualTo("One line here,\nanother.\n\nAnd a third after it.");
    }

    @Test
    void ofHtml_documentTitle_countsOnlyWhereTheTextHasNone() {
        Outline without =
                Outline.ofHtml("<body><p>The crane stood still. It was windy.</p></body>", "Crane in the wind");
        assertThat(without.text(without.title())).isEqualTo("Crane in the wind");
        Outline with = Outline.ofHtml("<body><h1>Wind</h1><p>It blew.</p></body>", "Crane in the wind");
        assertThat(with.text(with.title())).isEqualTo("Wind");
        Outline file = Outline.ofHtml("<body><p>The crane stood still. It was windy.</p></body>", "report.docx");
        assertThat(file.title().isEmpty()).isTrue();
    }

    @Test
    void ofHtml_pdfTitleWithoutBlankLineAfterIt_isTheTitle() {
        Outline outline = Outline.ofHtml(
                "<body><div class=\"page\"><p>Restore that never ended\nOverview\nThe tape was full.</p></div></body>",
                "Restore that never ended");
        assertThat(outline.text(outline.title())).isEqualTo("Restore that never ended");
        OutlineAssert.assertThat(outline).hasKinds(SectionKind.OVERVIEW).holdsEveryCharacterOnce();
    }

    @Test
    void ofParts_attachments_getTheirLabelAndKeepTheirSections() {
        Outline mail = Outline.ofText("Report of the leak\n\nPlease find the report attached, with thanks.");
        Outline attached =
                Outline.ofText("Leak at the dock\n\nImpact\n\nNone.\n\nLessons\n\nTighten the flange twice.");
        Outline outline = Outline.ofParts(List.of(new Part("", mail), new Part("leak.txt", attached)));

        OutlineAssert.assertThat(outline)
                .holdsEveryCharacterOnce()
                .hasKinds(
                        SectionKind.OTHER,
                        SectionKind.OTHER,
                        SectionKind.OTHER,
                        SectionKind.IMPACT,
                        SectionKind.LESSONS);
        assertThat(outline.text(outline.title())).isEqualTo("Report of the leak");
        assertThat(outline.sections())
                .extracting(outline::heading)
                .containsExactly("", "leak.txt", "Leak at the dock", "Impact", "Lessons");
        assertThat(outline.text(outline.lessons().getFirst().text())).isEqualTo("Tighten the flange twice.");
    }

    @Test
    void toString_tellsNothingOfTheText() {
        Outline outline = Outline.ofText("Secret name\n\nImpact\n\nSecret place.");
        assertThat(outline.toString() + new Part("secret label", outline))
                .doesNotContainIgnoringCase("secret")
                .contains("34 characters");
    }

    @Test
    void constructor_spanOutsideTheText_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outline("short", new Span(0, 6), List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    }
}
