package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.fixture.SampleReports;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP, with the sample reports in a real database and index. */
class PagesIT {
    private static TestPortal portal;
    private static List<Report> reports;

    @BeforeAll
    static void start() {
        portal = TestPortal.start();
        reports = SampleReports.publish(portal.context());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Document page(String path) {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body(), portal.url(path));
    }

    @Test
    void report_ofEverySample_showsAllTextOfItsSections() {
        for (Report report : reports) {
            Document page = page("/reports/" + report.stored());
            page.select(".ref").remove();
            String shown = words(page.select(".text").text());
            report.sections().stream()
                    .flatMap(section -> section.body().lines().stream())
                    .flatMap(line -> Stream.of(line.value().split("\\|")))
                    .map(PagesIT::words)
                    // Shorter ones are heads of columns, of which a card keeps only some.
                    .filter(words -> words.length() >= 15)
                    .forEach(words ->
                            assertThat(shown).as(report.stored().toString()).contains(words));
        }
    }

    private static String words(String text) {
        return text.replaceFirst("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+", "")
                .replaceAll("\\W+", " ")
                .strip();
    }

    @Test
    void report_withCodes_marksTheEvidenceOfEachNoteInTheText() {
        Document page = page("/reports/" + reports.getFirst().stored());

        assertThat(page.select(".note a[href^=#evidence-]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select(".measures dt").eachText()).contains("To detect");
        assertThat(page.select(".takeaway")).isNotEmpty();
        assertThat(page.select(".alike a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=restore",
                "/search/help",
                "/patterns",
                "/patterns?rows=theme&columns=year",
                "/patterns/trend?q=backup",
                "/codes",
                "/similar",
                "/about",
                "/about/sources",
                "/about/coding",
                "/about/researchers",
                "/about/accessibility",
                "/about/privacy"
            })
    void links_ofEveryPage_leadSomewhere(String path) {
        Set<String> seen = new LinkedHashSet<>();
        Document page = page(path);
        for (Element link : page.select("a[href^=/], link[href^=/], script[src^=/]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            // The programming interface has its own tests.
            if (!href.startsWith("/api") && seen.add(href.replaceFirst("#.*", "")) && seen.size() <= 60) {
                assertThat(portal.head(href.replaceFirst("#.*", "")).statusCode())
                        .as(href)
                        .isEqualTo(200);
            }
        }
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void cell_ofEveryPattern_leadsToAsManyReports() {
        Document page = page("/patterns?rows=cause&columns=sector");
        assertThat(page.select(".cross tbody td a")).hasSizeGreaterThan(10);
        page.select(".cross tbody td a").stream().limit(15).forEach(cell -> {
            String count = cell.text().replaceAll("\\D", "");
            assertThat(page(cell.attr("href")).select("h1").text())
                    .as(cell.attr("aria-label"))
                    .isEqualTo(count.equals("1") ? "1 report" : count + " reports");
        });
    }

    @Test
    void bar_ofATrend_leadsToAsManyReports() {
        Document page = page("/patterns/trend?cause=process");

        assertThat(page.select("svg.by-years")).hasSize(2);
        List<Element> bars = page.select("svg.by-years").first().select("a");
        assertThat(bars).hasSizeGreaterThan(3).allSatisfy(bar -> {
            String counted = bar.attr("aria-label").replaceFirst("^\\d+: ", "");
            assertThat(page(bar.attr("href")).select("h1").text()).isEqualTo(counted);
        });
        assertThat(page.select("table.rows tbody tr")).hasSizeGreaterThanOrEqualTo(bars.size());
    }

    @Test
    void search_withFilters_showsChipsThatTakeThemAway() {
        Document page = page("/search?q=backup&sector=human-health-and-social-work&sector=no-such-sector");

        assertThat(page.select(".chip")).hasSize(2);
        assertThat(page.select(".chip .hidden").eachText()).containsOnly("Remove filter");
        assertThat(page.select("title").text()).contains("backup");
        assertThat(page(page.select(".chip").getFirst().attr("href")).select(".chip"))
                .hasSize(1);
    }

    @Test
    void help_everyExample_findsReportsAndIsUnderstood() {
        List<Element> examples = page("/search/help").select(".ways a");

        assertThat(examples).hasSizeGreaterThan(20);
        assertThat(examples).allSatisfy(example -> {
            Document found = page(example.attr("href"));
            assertThat(found.select("h1").text()).as(example.text()).isNotEqualTo("No reports");
            assertThat(found.select(".notices")).as(example.text()).isEmpty();
            assertThat(found.select("input[name=q]").val()).isEqualTo(example.text());
        });
    }

    @Test
    void search_aMisspelledWord_offersAnotherThatFindsMore() {
        Element meant = page("/search?q=ransomwere").select(".meant a").first();

        assertThat(meant.text()).isEqualTo("ransomware");
        assertThat(page(meant.attr("href")).select(".hit")).isNotEmpty();
        assertThat(portal.get("/api/v1/reports?q=ransomwere").body()).contains("\"didYouMean\":\"ransomware\"");
    }

    @Test
    void search_withoutHitsUnderANarrowCode_offersTheBroaderOneWithItsCount() {
        Document page = page("/search?q=backup&theme=cryptomining&from=1990");

        assertThat(page.select("h1").text()).isEqualTo("No reports");
        Element broader = page.select(".empty li:contains(With the broader)").first();
        String count = broader.select(".num").text().replaceAll("\\D", "");
        assertThat(page(broader.select("a").attr("href")).select("h1").text()).startsWith(count + " report");
        assertThat(page.select(".empty li").text()).containsPattern("Without any filter \\(\\+\\d+\\)");
    }

    @Test
    void search_withoutHits_saysWhatEachFilterCosts() {
        Document page = page("/search?q=backup&country=AQ");

        assertThat(page.select("h1").text()).isEqualTo("No reports");
        assertThat(page.select(".empty li").text()).containsPattern("Without country “Antarctica” \\(\\+\\d+\\)");
    }

    @Test
    void search_withMarkup_showsItAsText() {
        Document page = page("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg%20src=x%3E");

        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("#find").attr("value")).isEqualTo("<script>alert(1)</script>\"><img src=x>");
    }

    @Test
    void search_facets_countWhatTheyFindAndKeepTheirTicks() {
        Document page = page("/search?theme=ransomware");
        assertThat(page.select("input[name=theme][value=ransomware][checked]")).hasSize(1);

        Element other = page.select("input[name=sector]").getFirst().parent();
        String count = other.select(".n").first().ownText();
        Document narrowed =
                page("/search?theme=ransomware&sector=" + other.select("input").attr("value"));
        assertThat(narrowed.select("h1").text()).startsWith(count + " report");
    }

    @Test
    void similar_withText_findsAlikeWithReasonsAndIsKeptByNobody() {
        HttpResponse<String> response = portal.post(
                "/similar",
                Map.of(
                        "text",
                        "Mail jane.doe@hospital.test for more. Ransomware encrypted the servers of our hospital after"
                                + " the account of a supplier was used, and the backup had been deleted."));
        Document page = Jsoup.parse(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.select(".compared h3").first().text()).contains("Ransomware");
        assertThat(page.select(".compared").first().text()).contains("Alike in words", "Not alike");
        assertThat(response.body()).doesNotContain("jane.doe");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void similar_withTooLittle_saysSoBesideTheField() {
        HttpResponse<String> response = portal.post("/similar", Map.of("text", "It broke."));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(response.body()).select("textarea").attr("aria-describedby"))
                .contains("text-problem");
    }

    @Test
    void unknownAddress_givesAPageThatHelps() {
        for (String path : List.of("/no/such/page", "/reports/IC-999999", "/reports/x", "/codes/cause:x")) {
            HttpResponse<String> response = portal.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).as(path).contains("<h1>").doesNotContain("Exception");
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("text/html");
        }
    }

    @Test
    void everyAnswer_carriesAPolicyThatKeepsStrangersCodeOut() {
        for (String path : List.of("/", "/no/such/page", "/assets/x/commons.css")) {
            var headers = portal.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void assets_underTheirFingerprint_areKeptForEver() {
        String css = page("/").select("link[rel=stylesheet]").attr("href");

        assertThat(portal.get(css).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
        assertThat(portal.get("/assets/0/commons.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(portal.get(css, Map.of("Accept-Encoding", "gzip")).headers().firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(portal.get(css).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void pages_haveNoStyleOrScriptOfTheirOwn() {
        for (String path : List.of("/", "/search?q=backup", "/patterns", "/codes", "/about", "/similar")) {
            Document page = page(path);
            assertThat(page.select("[style], style, script:not([src]), [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("h1")).as(path).hasSize(1);
        }
    }
}
