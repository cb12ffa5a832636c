package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfStructureTest {
    private static final String BOOKMARKS =
            "<ul><li>Pump failure</li><ul><li>Timeline</li><ul><li>First hour</li></ul><li>Lessons</li></ul></ul>";

    @Test
    void of_linesNamedByBookmarks_becomeHeadingsOfTheirLevel() {
        String page = "<p>Pump\tfailure\nwritten in spring</p><p>Timeline\n10:00 stop\nFirst\nhour\n10:05 start</p>"
                + "<p>Lessons</p><p>Check it.</p>";

        assertThat(structured(page, BOOKMARKS))
                .containsSubsequence(
                        "<h1>Pump failure</h1>",
                        "<p>written in spring</p>",
                        "<h2>Timeline</h2>",
                        "<p>10:00 stop</p>",
                        "<h3>First hour</h3>",
                        "<p>10:05 start</p>",
                        "<h2>Lessons</h2>",
                        "<p>Check it.</p>")
                .doesNotContain("<li>");
    }

    @Test
    void of_tableOfContents_staysText() {
        String page = "<p>Timeline\nLessons</p><p>Timeline</p><p>10:00 stop</p><p>Lessons</p><p>Check it.</p>";

        assertThat(structured(page, BOOKMARKS))
                .containsSubsequence("<p>Timeline\nLessons</p>", "<h2>Timeline</h2>", "<h2>Lessons</h2>");
    }

    @Test
    void of_bookmarksThatNameNoLine_changeNothing() {
        assertThat(structured("<p>Nothing of the kind.</p>", BOOKMARKS)).contains("<p>Nothing of the kind.</p>");
    }

    @Test
    void of_listWithinThePages_stays() {
        assertThat(structured("<p>Lessons</p><ul><li>one</li></ul>", "")).contains("<li>one</li>");
    }

    @Test
    void of_linkTargets_goButNotesStay() {
        String page =
                "<p>See here.</p><div class=\"annotation\"><a href=\"https://example.org/\">https://example.org/</a></div>"
                        + "<div class=\"annotation\">A note.</div>";

        assertThat(structured(page, "")).doesNotContain("https://").contains("A note.");
    }

    private static String structured(String page, String bookmarks) {
        return PdfStructure.of("<body><div class=\"page\">" + page + "</div>" + bookmarks + "</body>");
    }
}
