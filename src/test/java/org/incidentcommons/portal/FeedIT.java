package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed over HTTP: two reports for everyone, one for its circle. */
class FeedIT {
    private static TestPortal portal;
    private static Report pump;

    @BeforeAll
    static void publish() {
        portal = TestPortal.start();
        Reports reports = portal.context().getBean(Reports.class);
        long organization = portal.context()
                .getBean(Organizations.class)
                .named("Fictional Water")
                .id();
        pump = reports.save(TestReports.report(
                organization, "Pump <ran> & dry", "The well was empty & nobody knew.", "theme:ransomware"));
        reports.save(Variant.of(TestReports.report(organization, "Valve stuck", "It was never turned."))
                .lessons("Turn each valve once a year.", "Grease valves.")
                .report());
        reports.save(Variant.of(TestReports.report(
                        organization, "Hidden pump", "A hidden well was empty.", "cause:misconfiguration"))
                .audience(Audience.AMBER)
                .report());
        portal.context().getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Document feed(String query) {
        HttpResponse<String> response = portal.get("/search/feed" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        return Jsoup.parse(response.body(), Parser.xmlParser());
    }

    @Test
    void feed_ofAQuery_holdsItsReportsWithPassageCodesAndTime() {
        Document feed = feed("?q=pump");

        assertThat(feed.select("entry")).hasSize(1);
        Element entry = feed.selectFirst("entry");
        assertThat(entry.select("title").text()).isEqualTo("Pump <ran> & dry");
        assertThat(entry.select("summary").text()).contains("empty & nobody knew");
        assertThat(entry.select("category").eachAttr("term")).containsExactly("theme:ransomware");
        assertThat(entry.select("published").text()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(entry.select("id").text()).startsWith("tag:").endsWith("/reports/" + pump.stored());
        assertThat(feed("?q=pump&size=5").select("entry > id").text())
                .isEqualTo(entry.select("id").text());
        assertThat(entry.select("link").attr("href")).isEqualTo(portal.url("/reports/" + pump.stored()));
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void feed_ofWhatNotEveryoneMaySee_leaksNothing() {
        assertThat(feed("").select("entry > title").eachText())
                .containsExactlyInAnyOrder("Pump <ran> & dry", "Valve stuck");
        assertThat(feed("?q=hidden").select("entry")).isEmpty();
        assertThat(feed("?cause=misconfiguration").select("entry")).isEmpty();
        assertThat(portal.get("/search/feed").body()).doesNotContain("idden", "misconfiguration");
    }

    @Test
    void feed_ofLessons_hasAnEntryForEachThatLeadsToIt() {
        Document feed = feed("?q=valve&view=lessons");

        assertThat(feed.select("entry > summary").eachText())
                .containsExactlyInAnyOrder("Turn each valve once a year.", "Grease valves.");
        assertThat(feed.select("entry > title").eachText()).containsOnly("Valve stuck");
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
        for (String address : feed.select("entry > link").eachAttr("href")) {
            String place = address.substring(address.indexOf('#') + 1);
            assertThat(Jsoup.parse(portal.get(URI.create(address).getPath()).body())
                            .getElementById(place))
                    .as(address)
                    .isNotNull();
        }
    }

    @Test
    void searchPage_anySearch_namesItsFeed() {
        Document page =
                Jsoup.parse(portal.get("/search?q=pump&theme=ransomware").body());
        String address = page.select("head link[type=application/atom+xml]").attr("href");

        assertThat(address).isEqualTo("/search/feed?q=pump&theme=ransomware");
        assertThat(page.select("main a").eachAttr("href")).contains(address);
        assertThat(feed("?q=pump&theme=ransomware").select("entry")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001\uffff", "]]> & <script>", "\"", "((("})
    void feed_ofAnythingOdd_isWellFormed(String words) {
        assertThat(feed("?page=-1&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .select("feed > id"))
                .hasSize(1);
    }
}
