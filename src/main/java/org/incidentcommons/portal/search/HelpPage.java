package org.incidentcommons.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;

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

    static HelpPage page(Words words) {
        return new HelpPage(
                Shell.of(words.say("help.title"), Shell.Place.SEARCH),
                List.of(words(words), joined(words), fields(words), numbers(words)));
    }

    private static Section words(Words words) {
        return new Section(
                words.say("help.words"),
                List.of(
                        Example.of("backup never restored", words.say("help.words.any")),
                        Example.of("forklift", words.say("help.words.same")),
                        Example.of("\"second factor\"", words.say("help.words.phrase")),
                        Example.of("\"backup restore\"~5", words.say("help.words.near")),
                        Example.of("certif*", words.say("help.words.prefix")),
                        Example.of("ransomware -hospital", words.say("help.words.minus"))));
    }

    private static Section joined(Words words) {
        return new Section(
                words.say("help.joined"),
                List.of(
                        Example.of("supplier AND password", words.say("help.joined.and")),
                        Example.of("alarm OR alert", words.say("help.joined.or")),
                        Example.of("backup NOT ransomware", words.say("help.joined.not")),
                        Example.of("password AND (supplier OR contractor)", words.say("help.joined.parentheses"))));
    }

    private static Section fields(Words words) {
        return new Section(
                words.say("help.fields"),
                List.of(
                        Example.of("title:ransomware", words.say("help.fields.title")),
                        Example.of("lesson:backup", words.say("help.fields.lesson")),
                        Example.of("recommendation:test", words.say("help.fields.recommendation")),
                        Example.of("theme:ransomware", words.say("help.fields.theme")),
                        Example.of("cause:restore", words.say("help.fields.cause")),
                        Example.of("sector:health", words.say("help.fields.sector")),
                        Example.of("country:Germany", words.say("help.fields.country")),
                        Example.of("language:en", words.say("help.fields.language")),
                        Example.of("kind:near-miss", words.say("help.fields.kind")),
                        Example.of("severity:major", words.say("help.fields.severity")),
                        Example.of("severity:>=moderate", words.say("help.fields.severityFrom")),
                        Example.of(
                                "type:plain-text",
                                words.say("help.fields.type", "types", String.join(", ", Facet.TYPE.scale()))),
                        Example.of("audience:clear", words.say("help.fields.audience")),
                        Example.of("has:lessons", words.say("help.fields.has")),
                        Example.of("has:measures", words.say("help.fields.hasMeasures")),
                        Example.of("lesson:(backup OR restore)", words.say("help.fields.group"))));
    }

    private static Section numbers(Words words) {
        return new Section(
                words.say("help.numbers"),
                List.of(
                        Example.of("year:2019..2022", words.say("help.numbers.between")),
                        Example.of("year:>=2022", words.say("help.numbers.from")),
                        Example.of("detect:>24h", words.say("help.numbers.detect")),
                        Example.of("respond:<2h", words.say("help.numbers.respond")),
                        Example.of("recover:>3d", words.say("help.numbers.recover"))));
    }
}
