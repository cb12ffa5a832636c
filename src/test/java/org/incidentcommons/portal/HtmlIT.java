package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.assertj.core.api.SoftAssertions;
import org.incidentcommons.fixture.TestPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page in every state, as the W3C's checker, the browser's policy and the outline of a page want it. */
class HtmlIT {
    private static TestPortal portal;
    private static TestPortal empty;
    private static TestPortal one;
    private static Map<String, String> pages;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        empty = TestPortal.start();
        one = TestPortal.start();
        pages = PageStates.fill(portal.context());
        pages.putAll(PageStates.empty(empty));
        pages.putAll(PageStates.one(one));
    }

    @AfterAll
    static void stop() {
        one.close();
        empty.close();
        portal.close();
    }

    /** Handed to each check with all its answers, so that one run names all faults. */
    private interface Check {
        void of(String name, HttpResponse<String> response, SoftAssertions all) throws Exception;
    }

    private static void every(Check check) throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            check.of(page.getKey(), portal.get(page.getValue()), all);
        }
        all.assertAll();
    }

    @Test
    void everyPage_isValidHtml() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // It guesses the language from the words, and a page in English full of German names is no fault.
        validator.setNoLangDetect(true);
        every((name, response, all) -> {
            String said =
                    validator.validate(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
            all.assertThat(said.lines().filter(line -> line.contains("error")).toList())
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void everyPage_allowsNothingUnsafeAndNeedsNothingInline() throws Exception {
        every((name, response, all) -> {
            String policy =
                    response.headers().firstValue("Content-Security-Policy").orElse("");
            all.assertThat(policy)
                    .as(name)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe", "*", "data:", "http");
            Document page = Jsoup.parse(response.body());
            all.assertThat(page.select("[style], style, script:not([src])"))
                    .as(name)
                    .isEmpty();
            all.assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on"))
                            .toList())
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void everyPage_hasOneHeadingATitleLandmarksAndASkipLink() throws Exception {
        every((name, response, all) -> {
            Document page = Jsoup.parse(response.body());
            all.assertThat(page.select("h1")).as(name).hasSize(1);
            all.assertThat(page.title())
                    .as(name)
                    .endsWith(" - Incident Commons")
                    .doesNotStartWith(" ");
            for (String landmark : List.of("header", "nav[aria-label]", "main#main", "footer", "a.skip[href=#main]")) {
                all.assertThat(page.select(landmark)).as(name + " " + landmark).isNotEmpty();
            }
        });
    }

    @Test
    void everyErrorPage_hasItsStatusAndSaysWhatToDo() throws Exception {
        every((name, response, all) -> {
            if (name.startsWith("error-")) {
                Document page = Jsoup.parse(response.body());
                all.assertThat(response.statusCode()).as(name).isEqualTo(Integer.parseInt(name.substring(6)));
                all.assertThat(page.select("main p").text().length()).as(name).isGreaterThan(60);
                all.assertThat(page.select("main form.find")).as(name).hasSize(1);
                all.assertThat(response.body()).as(name).doesNotContain("Exception");
            }
        });
    }

    @Test
    void titles_ofDifferentStates_differ() {
        assertThat(List.of("search", "search-filtered", "search-nothing", "report", "trend", "patterns").stream()
                        .map(name ->
                                Jsoup.parse(portal.get(pages.get(name)).body()).title()))
                .doesNotHaveDuplicates();
    }
}
