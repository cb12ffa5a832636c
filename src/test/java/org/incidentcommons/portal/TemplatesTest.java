package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.scan.ClassPathResourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Messages;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template with its record in every state: empty, one, many, with and without what is optional. */
class TemplatesTest {
    private static final Path VIEWS = Path.of("src/main/resources/views");

    static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("home/home", "home.HomePage"),
            Map.entry("search/search", "search.SearchPage"),
            Map.entry("search/help", "search.HelpPage"),
            Map.entry("report/report", "report.ReportPage"),
            Map.entry("report/missing", "report.MissingPage"),
            Map.entry("patterns/patterns", "patterns.PatternsPage"),
            Map.entry("patterns/trend", "patterns.TrendPage"),
            Map.entry("codes/codes", "codes.CodesPage"),
            Map.entry("codes/code", "codes.CodePage"),
            Map.entry("codes/missing", "codes.MissingCodePage"),
            Map.entry("similar/similar", "similar.SimilarPage"),
            Map.entry("imports/import", "imports.ImportPage"),
            Map.entry("imports/key", "imports.KeyPage"),
            Map.entry("imports/documents", "imports.DocumentsPage"),
            Map.entry("imports/document", "imports.DocumentPage"),
            Map.entry("status/status", "status.StatusPage"),
            Map.entry("imports/missing", "imports.MissingImportPage"),
            Map.entry("style/style", "style.StylePage"),
            Map.entry("about/about", "about.AboutPage"),
            Map.entry("about/sources", "about.AboutPage"),
            Map.entry("about/coding", "about.AboutPage"),
            Map.entry("about/researchers", "about.AboutPage"),
            Map.entry("about/accessibility", "about.AboutPage"),
            Map.entry("about/privacy", "about.AboutPage"),
            Map.entry("error/error", "ErrorPage"));

    private final Messages messages = new Messages(true);
    private final Pages pages = new Pages(
            new Templates()
                    .handlebars(
                            new Assets(ClassPathResourceLoader.defaultLoader(TemplatesTest.class.getClassLoader()))),
            new LanguageOfRequest(messages));

    private record Typo(Shell shell) {}

    static Stream<String> views() {
        return RECORDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("views")
    void template_inEveryStateAndLanguage_isWholeAndEscapesItsTexts(String view) throws ClassNotFoundException {
        Class<?> type = Class.forName("org.incidentcommons.portal." + RECORDS.get(view));
        for (SpecimenPages state : SpecimenPages.allStates().toList()) {
            for (Language language : Language.values()) {
                check(view, state, type, language);
            }
        }
    }

    private void check(String view, SpecimenPages state, Class<?> type, Language language) {
        String html = pages.render(messages.in(language), "/", view, state.page(type));
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html, "");

        assertThat(parser.getErrors())
                .extracting(ParseError::toString)
                .as(view + " " + state)
                .isEmpty();
        assertThat(page.select("h1")).as(view + " " + state).hasSize(1);
        assertThat(page.select("b:contains(bold)").stream().filter(b -> b.text().equals("\"bold\" & 'odd'")))
                .as(view + " " + state)
                .isEmpty();
        assertThat(html).as(view + " " + state).doesNotContain("Optional", "SanitizedText");
    }

    @Test
    void templates_allStandInTheListAbove() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            List<String> framed = files.filter(Files::isRegularFile)
                    .filter(TemplatesTest::isPage)
                    .map(file ->
                            VIEWS.relativize(file).toString().replace('\\', '/').replace(".hbs", ""))
                    .toList();
            assertThat(framed).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
        }
    }

    private static boolean isPage(Path file) {
        try {
            return Files.readString(file).startsWith("{{#> layout}}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void template_thatNamesWhatItsRecordDoesNotHave_fails() {
        assertThatThrownBy(() -> pages.render(
                        messages.in(Language.ENGLISH),
                        "/",
                        "about/about",
                        new Typo(Shell.of("Typo", Shell.Place.OTHER))))
                .hasMessageContaining("a template asks for 'pages', which Typo does not have");
    }
}
