package org.incidentcommons.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.fixture.TestReports;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.AllFound;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.Variant;
import org.incidentcommons.search.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All hits of a search as files, over HTTP: more reports than fit one piece, and one for members. */
class ExportIT {
    private static final int MANY = 1_203; // three pieces

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
        pump = reports.save(Variant.of(TestReports.report(
                        organization,
                        "=cmd|'/c calc'!A1, \"pump\"",
                        "The well was empty.",
                        "theme:ransomware",
                        "cause:misconfiguration",
                        "sector:mining"))
                .country("NZ")
                .year(1999)
                .report());
        reports.save(Variant.of(TestReports.report(organization, "Hidden pump", "A hidden well.", "theme:cryptomining"))
                .audience(Audience.GREEN)
                .report());
        IntStream.range(0, MANY)
                .forEach(i -> reports.save(TestReports.report(organization, "Valve " + i, "It stuck.")));
        portal.context().getBean(IndexUpkeep.class).catchUp();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static List<NamedCsvRecord> csv(String query) {
        HttpResponse<String> response = portal.get("/api/v1/reports.csv" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(response.body()).endsWith("\r\n");
        return CsvReader.builder().ofNamedCsvRecord(response.body()).stream().toList();
    }

    private static Map<String, Object> json(String query) throws IOException {
        return portal.context()
                .getBean(ObjectMapper.class)
                .readValue(
                        portal.get("/api/v1/reports.json" + query).body(), Argument.mapOf(String.class, Object.class));
    }

    @Test
    void csv_ofASearch_tellsWhatAReportIsAndIsNoFormula() {
        List<NamedCsvRecord> found = csv("?q=pump");

        assertThat(found).hasSize(1);
        NamedCsvRecord one = found.getFirst();
        assertThat(one.getField("report")).isEqualTo(pump.stored().toString());
        assertThat(one.getField("title")).isEqualTo("'" + pump.title().value());
        assertThat(one.getField("citation")).startsWith("'=").contains("report " + pump.stored());
        assertThat(one.getField("kind")).isEqualTo("incident");
        assertThat(one.getField("year")).isEqualTo("1999");
        assertThat(one.getField("country")).isEqualTo("NZ");
        assertThat(one.getField("audience")).isEqualTo("TLP:CLEAR");
        assertThat(one.getField("themes")).isEqualTo("Ransomware");
        assertThat(one.getField("sectors")).isNotBlank();
        assertThat(one.getField("codes")).isEqualTo("theme:ransomware; cause:misconfiguration; sector:mining");
        assertThat(one.getField("address")).isEqualTo(portal.url("/reports/" + pump.stored()));
        assertThat(one.getField("severity")).isEmpty();
    }

    @Test
    void both_ofMoreThanOnePiece_holdAllOnceInTheOrderOfTheSearch() throws IOException {
        List<String> ids = csv("?q=valve&sort=oldest&size=10&page=3").stream()
                .map(line -> line.getField("report"))
                .toList();

        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
        List<String> first = portal
                .context()
                .getBean(ReportIndex.class)
                .search(SearchRequest.EVERYTHING.withWords("valve"), Viewer.ANYONE)
                .hits()
                .stream()
                .map(hit -> hit.id().toString())
                .toList();
        assertThat(csv("?q=valve").stream().map(line -> line.getField("report")))
                .startsWith(first.toArray(String[]::new));
        Map<String, Object> all = json("?q=valve");
        assertThat((List<?>) all.get("hits")).hasSize(MANY);
        Map<?, ?> about = (Map<?, ?>) all.get("about");
        assertThat(about.get("total")).isEqualTo(MANY);
        assertThat(about.get("taken")).isEqualTo(MANY);
        assertThat(about.get("search")).isEqualTo(portal.url("/search?q=valve"));
    }

    @Test
    void both_ofWhatNotEveryoneMaySee_leakNothing() throws IOException {
        assertThat(csv("?q=hidden")).isEmpty();
        assertThat(csv("?theme=cryptomining")).isEmpty();
        assertThat(csv("?audience=green")).isEmpty();
        assertThat((List<?>) json("?q=hidden").get("hits")).isEmpty();
        assertThat(portal.get("/api/v1/reports.csv").body()).doesNotContain("idden", "ryptomining");
        assertThat(portal.get("/api/v1/reports.json").body()).doesNotContain("idden", "ryptomining");
        // The test can fail: the operator takes it along.
        AllFound operator = portal.context()
                .getBean(ReportIndex.class)
                .all(SearchRequest.EVERYTHING.withWords("hidden"), 10, Viewer.OPERATOR);
        assertThat(operator.pieces().iterator().next()).hasSize(1);
    }

    @Test
    void pieces_ofWhatIsWithdrawnMeanwhile_leaveItOut() {
        Reports reports = portal.context().getBean(Reports.class);
        ReportIndex index = portal.context().getBean(ReportIndex.class);
        Report gone = reports.save(TestReports.report(pump.organizationId(), "Quicksand", "Text."));
        portal.context().getBean(IndexUpkeep.class).catchUp();
        AllFound found = index.all(SearchRequest.EVERYTHING.withWords("quicksand"), 10, Viewer.ANYONE);
        assertThat(found.taken()).isEqualTo(1);

        reports.save(Variant.of(gone).withdrawn().report());
        portal.context().getBean(IndexUpkeep.class).catchUp();

        List<Hit> taken = new ArrayList<>();
        found.pieces().forEach(taken::addAll);
        assertThat(taken).isEmpty();
    }

    @Test
    void all_moreThanTheLimit_handsOutTheFirstAndSaysSo() {
        AllFound found = portal.context()
                .getBean(ReportIndex.class)
                .all(SearchRequest.EVERYTHING.withWords("valve"), 700, Viewer.ANYONE);

        assertThat(found.total()).isEqualTo(MANY);
        assertThat(found.taken()).isEqualTo(700);
        List<Hit> taken = new ArrayList<>();
        found.pieces().forEach(taken::addAll);
        assertThat(taken).hasSize(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=%22%22%28%28", "?page=-1&q=%00", "?view=nothing", "?q=nobody-wrote-this"})
    void both_ofAnythingOdd_areWellFormed(String query) throws IOException {
        csv(query);
        assertThat(json(query)).containsKeys("about", "hits");
    }

    @Test
    void csv_ofLessons_hasTheirTexts() {
        assertThat(csv("?view=lessons")).isEmpty();
        assertThat(portal.get("/api/v1/reports.csv?view=lessons").body()).contains("takeaway,text");
        assertThat(ExportedHit.columns(View.REPORTS)).doesNotContain("text");
    }
}
