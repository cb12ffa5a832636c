package org.incidentcommons.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.fixture.Chromium;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader whose browser asks for German, and how the choice of a language is kept. */
class GermanIT {
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        SampleReports.publish(portal.context());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void german_ofTheBrowser_leadsFromHomeToAReportAndBackToEnglish() {
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("de-DE")
                                .setViewportSize(1280, 900))) {
            Page page = reader.newPage();
            page.navigate(portal.url("/"));
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            page.getByLabel("Berichte durchsuchen").fill("ransomware");
            page.keyboard().press("Enter");
            assertThat(page).hasTitle(Pattern.compile("^ransomware: \\d+ Berichte? - Incident Commons"));
            assertThat(page.locator(".hit .meta").first()).containsText("Vorfall");

            page.locator(".hit h2 a").first().click();
            assertThat(page.locator(".inside [role=status]")).containsText("Fundstelle");
            assertThat(page.locator("article.body")).hasAttribute("lang", "en");
            String address = page.url();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.url()).startsWith(address).endsWith("lang=en");
            page.locator("header nav a").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void language_chosen_isKeptInACookieAndToldToCaches() {
        HttpResponse<String> german = portal.get("/codes?lang=de");

        assertThat(german.headers().firstValue("Content-Language")).contains("de");
        assertThat(german.headers().firstValue("Set-Cookie").orElse(""))
                .contains("lang=de", "Path=/", "SameSite=Lax", "Max-Age=31536000")
                .containsIgnoringCase("HttpOnly");
        assertThat(german.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Cookie");
        assertThat(german.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(german.body()).contains("<html lang=\"de\">", "href=\"/codes?lang&#x3D;en\"");
    }

    @Test
    void language_notOurs_isIgnored() {
        HttpResponse<String> page = portal.get("/codes?lang=xx");

        assertThat(page.headers().firstValue("Content-Language")).contains("en");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.get("/codes").headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** The vocabularies are in English, and a page in German says so of each label that stands by itself. */
    @Test
    void labelsOfVocabularies_inGerman_areMarkedAsEnglish() {
        Vocabularies vocabularies = portal.context().getBean(Vocabularies.class);
        Set<String> labels = Stream.of(Scheme.values())
                .flatMap(scheme -> vocabularies.of(scheme).concepts().stream())
                .map(Concept::prefLabel)
                .collect(Collectors.toSet());
        for (String path : List.of(
                "/?lang=de",
                "/search?lang=de&theme=malicious-attack&q=backup",
                "/search?lang=de&cause=expired-certificate&sector=hospitals&country=AQ",
                "/patterns?lang=de&rows=cause&columns=sector",
                "/patterns/trend?lang=de&cause=process",
                "/codes?lang=de",
                "/codes/cause:process?lang=de",
                "/codes/cause:process/meaning?lang=de")) {
            Document page = Jsoup.parse(portal.get(path).body());
            List<String> unmarked = page.getAllElements().stream()
                    .flatMap(element -> element.textNodes().stream())
                    .filter(text -> labels.contains(text.text().strip()))
                    .filter(text -> !"en".equals(languageOf((Element) text.parent())))
                    .map(text -> text.text().strip())
                    .toList();
            assertThat(unmarked).as(path).isEmpty();
        }
    }

    /**
     * Nor does a sentence swallow them. Labels of one word are left to the test above: some are words of German too.
     * What a list to choose from or a picture says in an attribute cannot be marked.
     */
    @Test
    void labelsOfVocabularies_inSentencesInGerman_areMarkedAsEnglish() {
        Vocabularies vocabularies = portal.context().getBean(Vocabularies.class);
        Pattern label = Pattern.compile(Stream.of(Scheme.values())
                .flatMap(scheme -> vocabularies.of(scheme).concepts().stream())
                .map(Concept::prefLabel)
                .filter(name -> name.contains(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        int marked = 0;
        for (String path : List.of(
                "/?lang=de",
                "/search?lang=de&cause=expired-certificate&sector=health&country=AQ",
                "/search?lang=de&cause=human&theme=malicious-attack&sector=transport",
                "/patterns?lang=de&rows=cause:human&columns=sector&theme=malicious-attack&country=DE",
                "/patterns?lang=de&rows=cause:slips-and-lapses&columns=sector:health",
                "/patterns/trend?lang=de&cause=human&sector=transport&country=DE&from=2010",
                "/codes/cause:slips-and-lapses?lang=de",
                "/reports/IC-1?lang=de",
                "/similar?lang=de&id=IC-1")) {
            Document page = Jsoup.parse(portal.get(path).body());
            page.select("head, option").remove();
            List<String> unmarked = page.getAllElements().stream()
                    .flatMap(element -> element.textNodes().stream())
                    .filter(text -> label.matcher(text.text()).find())
                    .filter(text -> !"en".equals(languageOf((Element) text.parent())))
                    .map(text -> text.text().strip())
                    .toList();
            assertThat(unmarked).as(path).isEmpty();
            marked += (int) page.select("h1 > span[lang=en], p span[lang=en], li > a > span[lang=en]").stream()
                    .filter(said -> label.matcher(said.text()).find())
                    .count();
        }
        assertThat(marked).isGreaterThan(10);
    }

    private static String languageOf(Element element) {
        Element marked = element.closest("[lang]");
        return marked == null ? "de" : marked.attr("lang");
    }

    @Test
    void notices_inGerman_sayWhatWasNotUnderstood() {
        Element notices = Jsoup.parse(
                        portal.get("/search?lang=de&size=0&q=colour:red+AND").body())
                .selectFirst(".notices");

        assertThat(notices.text())
                .contains("„size“ blieb unberücksichtigt", "„colour“ ist kein Feld", "Auf einer Seite von AND");
        assertThat(portal.get("/api/v1/reports?size=0").body()).contains("was left out");
    }

    @Test
    void errors_inGerman_sayWhatHappened() {
        for (String path : List.of("/no/such/page?lang=de", "/reports/IC-999999?lang=de", "/codes/cause:x?lang=de")) {
            assertThat(portal.get(path).body())
                    .as(path)
                    .contains("<html lang=\"de\">")
                    .doesNotContain("There is");
        }
    }
}
