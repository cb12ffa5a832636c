package org.incidentcommons.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentcommons.portal.Shell;

/** How to ask, with examples that run. */
record HelpPage(Shell shell, List<Section> sections) {
    record Section(String title, List<Example> examples) {}

    /**
     * @param words as they are typed
     * @param meaning what they find
     */
    record Example(String words, String href, String meaning) {
        static Example of(String words, String meaning) {
            return new Example(words, "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), meaning);
        }
    }

    static HelpPage page() {
        return new HelpPage(
                Shell.of("How to search", Shell.Place.SEARCH), List.of(words(), joined(), fields(), numbers()));
    }

    private static Section words() {
        return new Section(
                "Words",
                List.of(
                        Example.of(
                                "backup never restored",
                                "At least two of the words, in any form; reports with all of them first"),
                        Example.of("\"second factor\"", "These words one after the other"),
                        Example.of("\"backup restore\"~5", "These words with at most five others around them"),
                        Example.of("certif*", "Words that begin like this: certificate, certified"),
                        Example.of("ransomware -hospital", "Without reports that have the second word")));
    }

    private static Section joined() {
        return new Section(
                "Joined",
                List.of(
                        Example.of("supplier AND password", "Both"),
                        Example.of("alarm OR alert", "Either"),
                        Example.of("backup NOT ransomware", "The first without the second"),
                        Example.of("password AND (supplier OR contractor)", "Parentheses say what belongs together")));
    }

    private static Section fields() {
        return new Section(
                "Where it stands, and what the report is",
                List.of(
                        Example.of("title:ransomware", "In the title"),
                        Example.of("lesson:backup", "In a lesson"),
                        Example.of("recommendation:test", "In a recommendation"),
                        Example.of("theme:ransomware", "Coded so, or more narrowly; by id or by words of the name"),
                        Example.of("cause:restore", "The same for causes"),
                        Example.of("sector:health", "The same for sectors"),
                        Example.of("country:Germany", "A country by name or by its two letters"),
                        Example.of("language:en", "The language it is written in"),
                        Example.of("kind:near-miss", "Incident or near miss"),
                        Example.of("has:lessons", "With lessons, recommendations or measures")));
    }

    private static Section numbers() {
        return new Section(
                "Years and times",
                List.of(
                        Example.of("year:2019..2022", "Both years and what is between"),
                        Example.of("year:>=2022", "From that year on; also >, <, <="),
                        Example.of("detect:>24h", "Noticed after more than a day; m, h, d and w are units"),
                        Example.of("respond:<2h", "Contained within two hours of noticing"),
                        Example.of("recover:>3d", "Normal again after more than three days")));
    }
}
