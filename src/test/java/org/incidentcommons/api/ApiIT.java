package org.incidentcommons.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;
import static org.incidentcommons.fixture.TestReports.report;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ApiIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ApplicationContext context;
    private static EmbeddedServer server;
    private static Path data;
    private static Report published;
    private static Report hidden;

    @BeforeAll
    static void start() throws IOException {
        Map<String, Object> properties = TestContext.properties(Map.of());
        data = Path.of(properties.get("incident-commons.data").toString());
        context = ApplicationContext.builder("test", "database")
                .properties(properties)
                .start();
        server = context.getBean(EmbeddedServer.class).start();
        long organization =
                context.getBean(Organizations.class).named("Fictional Water").id();
        Reports reports = context.getBean(Reports.class);
        published = reports.save(report(
                organization,
                "A <b>pump</b> ran dry",
                "The intake pump ran dry because the level alarm had been muted.",
                "sector:water-supply",
                "cause:alert-noise"));
        reports.save(report(
                organization,
                "A second pump ran dry",
                "The booster pump ran dry after the alarm had been muted again.",
                "sector:water-supply"));
        hidden = reports.save(Variant.of(report(
                        organization,
                        "A pump of the circle ran dry",
                        "The feed pump ran dry because its level alarm had been muted.",
                        "sector:water-supply"))
                .audience(Audience.AMBER)
                .report());
        context.getBean(IndexUpkeep.class).catchUp();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> number(get("/api/v1/reports").get("total")) == 2);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void search_answersTheContract() throws IOException {
        Map<String, Object> answer = get("/api/v1/reports?q=pump+muted&sector=water-supply&size=1");

        assertThat(answer).containsKeys("total", "hits", "facets", "years");
        assertThat(number(answer.get("total"))).isEqualTo(2);
        Map<?, ?> hit = (Map<?, ?>) ((List<?>) answer.get("hits")).getFirst();
        assertThat(hit.keySet().stream().map(Object::toString))
                .contains("id", "externalId", "title", "date", "codes", "highlights", "score");
        Map<?, ?> sector = (Map<?, ?>) ((List<?>) ((Map<?, ?>) answer.get("facets")).get("sector")).getFirst();
        assertThat(sector.keySet().stream().map(Object::toString)).containsExactly("code", "label", "count");
        assertThat(answer.get("years").toString()).contains("2020");
    }

    @Test
    void read_ofAReport_givesItsPartsAsPlainText() throws IOException {
        Map<String, Object> answer = get("/api/v1/reports/" + published.stored());

        assertThat(answer.get("title")).isEqualTo("A <b>pump</b> ran dry");
        assertThat(answer.get("codes").toString()).contains("cause:alert-noise", "Alarm lost in noise");
    }

    @Test
    void read_ofNoReport_saysSo() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address("/api/v1/reports/IC-999999")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"There is no such report, or it is not shared with everyone.\"}");
    }

    @Test
    void similar_toAText_givesReasonsAndLeavesNoTrace() throws Exception {
        String secret = "zanzibarquartz";
        String files = tree();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        root.addAppender(log);
        HttpResponse<String> response;
        HttpResponse<String> broken;
        try {
            response =
                    post("/api/v1/similar", "{\"text\":\"Our pump ran dry, alarm muted, " + secret + "\",\"size\":5}");
            broken = post("/api/v1/similar", "{\"text\": " + secret);
        } finally {
            root.detachAppender(log);
        }

        assertThat(response.statusCode()).isEqualTo(200);
        Map<?, ?> answer = ObjectMapper.getDefault().readValue(response.body(), Map.class);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) answer.get("hits")).getFirst();
        assertThat(((Map<?, ?>) first.get("reasons")).get("terms").toString()).contains("pump");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).startsWith("{\"error\":").doesNotContain(secret);
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(secret));
        assertThat(tree()).as("files of the data folder").isEqualTo(files);
    }

    @Test
    void similar_toAReport_leavesItOut() throws Exception {
        HttpResponse<String> response = post("/api/v1/similar", "{\"id\":\"" + published.stored() + "\"}");

        assertThat(response.body()).contains("A second pump").doesNotContain("\"id\":\"" + published.stored() + "\"");
    }

    @Test
    void similar_byTheAddressOfAReport_isTheSame() throws Exception {
        String kept = send(HttpRequest.newBuilder(address("/api/v1/similar/" + published.stored())))
                .body();

        assertThat(kept)
                .isEqualTo(post("/api/v1/similar", "{\"id\":\"" + published.stored() + "\"}")
                        .body());
        assertThat(get("/api/v1/similar/" + published.stored() + "?size=1").get("hits"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void similar_withAReportThatNotEveryoneMaySee_leaksNothing() throws Exception {
        HttpResponse<String> asked = send(HttpRequest.newBuilder(address("/api/v1/similar/" + hidden.stored())));
        HttpResponse<String> found = post("/api/v1/similar", "{\"text\":\"The feed pump of the circle ran dry\"}");

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(asked.body()).doesNotContain("circle", "feed");
        assertThat(found.body())
                .contains("A second pump")
                .doesNotContain("circle", hidden.stored().toString());
        assertThat(get("/api/v1/similar/" + published.stored()).toString())
                .doesNotContain("circle", hidden.stored().toString());
    }

    @Test
    void similar_withoutTextOrId_saysWhatToGive() throws Exception {
        HttpResponse<String> response = post("/api/v1/similar", "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Give either a text or the id of a report.");
    }

    @Test
    void imports_withoutTheKey_areRefused() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address("/api/v1/imports?organization=X"))
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void document_describesEveryAddress() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address("/api")));

        assertThat(response.body())
                .startsWith("{\"openapi\":\"3")
                .contains("/api/v1/reports\"", "/api/v1/reports/{id}\"", "/api/v1/similar\"", "/api/v1/imports\"")
                .doesNotContain("\"/search\"", "text/html");
    }

    /** The names and sizes of what is kept, without the index's own housekeeping. */
    private static String tree() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("index"))
                    .map(file -> data.relativize(file) + " " + file.toFile().length())
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static URI address(String path) {
        return URI.create(server.getURL() + path);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> get(String path) throws IOException {
        try {
            return ObjectMapper.getDefault()
                    .readValue(send(HttpRequest.newBuilder(address(path))).body(), Map.class);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
    }
}
