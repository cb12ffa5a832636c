package org.incidentcommons.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.ingest.Queue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers and the operator see of imports and may do about them, over the wire. */
class ImportPagesIT {
    private static final String KEY = "a key for this test";
    private static final String SECRET_NAME = "Layoffs at Fictional Mills.docx";

    private static TestPortal portal;
    private static Batch batch;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void importTwo() throws IOException {
        System.setProperty("incident-commons.import-key", KEY);
        portal = TestPortal.start();
        batch = portal.context()
                .getBean(Batches.class)
                .open("Fictional Mills", BatchOrigin.COMMAND_LINE, true, Audience.CLEAR);
        receive("sound.txt", "A pump ran dry.");
        receive(SECRET_NAME, "PK\u0003\u0004 and then nothing that Word would know");
        portal.context().getBean(Batches.class).close(batch.id());
        portal.context().getBean(Queue.class).start();
        await().atMost(Duration.ofMinutes(2)).until(() -> progress().isFinished());
    }

    @AfterAll
    static void close() {
        System.clearProperty("incident-commons.import-key");
        portal.close();
    }

    private static void receive(String name, String text) throws IOException {
        portal.context()
                .getBean(Inbox.class)
                .receive(batch, name, Labels.NONE, new ByteArrayInputStream(text.getBytes()));
    }

    private static Progress progress() {
        return portal.context().getBean(Batches.class).progress(batch.id()).orElseThrow();
    }

    @Test
    void stranger_seesFiguresButNoNamesAndChangesNothing() throws Exception {
        String page = get("/imports/" + batch.id(), "").body();
        assertThat(page).contains("2 of 2 documents done.", "damaged").doesNotContain("Layoffs", "sound.txt", "/retry");
        assertThat(get("/imports", "").body()).contains("Import " + batch.id()).doesNotContain("Layoffs");

        for (String cookie : new String[] {"", "operator=9999999999.0000", "operator=x"}) {
            assertThat(get("/imports/" + batch.id() + "/outcomes.csv", cookie).statusCode())
                    .isEqualTo(403);
            assertThat(post("/imports/" + batch.id() + "/retry", "kind=failed", cookie, "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(post("/imports/" + batch.id() + "/cancel", "", cookie, "")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(post("/imports/key", "entered=guessed&number=0", "", "").statusCode())
                .isEqualTo(403);
        assertThat(progress().isCancelled()).isFalse();
    }

    @Test
    void operator_afterEnteringTheKey_seesNamesAndMayTryAgain() throws Exception {
        String cookie = operatorCookie();
        assertThat(get("/imports/" + batch.id(), cookie).body())
                .contains("/retry", "Try again: damaged (1)", "value=\"CORRUPT\"", "outcomes.csv");
        HttpResponse<String> csv = get("/imports/" + batch.id() + "/outcomes.csv", cookie);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(SECRET_NAME) && line.contains("CORRUPT"));

        HttpResponse<String> again = post(
                "/imports/" + batch.id() + "/retry",
                "kind=CORRUPT&type=",
                cookie,
                portal.url("").replaceAll("/$", ""));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).hasValue("/imports/" + batch.id() + "?done=1");
        await().atMost(Duration.ofMinutes(2)).until(() -> progress().isFinished());
        assertThat(get("/imports/" + batch.id() + "/outcomes.csv", cookie).body())
                .contains("CORRUPT")
                .contains(",2,");
    }

    @Test
    void form_sentFromAnotherSite_changesNothing() throws Exception {
        assertThat(post("/imports/" + batch.id() + "/cancel", "", operatorCookie(), "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(progress().isCancelled()).isFalse();
    }

    @Test
    void live_ofADoneImport_tellsItsFiguresOnceAndEnds() throws Exception {
        HttpResponse<Stream<String>> events = client.send(
                request("/imports/" + batch.id() + "/live", "").build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        String all = String.join("\n", events.body().toList());
        assertThat(all).contains("event: end", "2 of 2 documents done.").doesNotContain("Layoffs");
    }

    @Test
    void status_whenAllIsWell_saysSoOfEachPart() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/status", "").body())
                        .contains("All is well.", "Database", "Disk", "Index", "Queue", "Nothing waits."));
    }

    @Test
    void prometheus_withAKey_countsStepsAndOutcomes() throws Exception {
        assertThat(get("/prometheus", "").statusCode()).isEqualTo(401);
        HttpRequest asked = request("/prometheus", "")
                .header("Authorization", "Bearer " + KEY)
                .build();
        // The length of the queue is looked at every few seconds.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .contains("ingest_documents_total{outcome=\"extracted\"}")
                        .contains("ingest_step_seconds_count{outcome=\"extracted\",step=\"extract\"}")
                        .contains("ingest_step_seconds_count{outcome=\"received\",step=\"store\"}")
                        .contains("ingest_queue_documents 0.0"));
    }

    private String operatorCookie() throws Exception {
        HttpResponse<String> entered = post("/imports/key", "entered=a+key+for+this+test&number=0", "", "");
        assertThat(entered.statusCode()).isEqualTo(303);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Strict", "Path=/imports");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return client.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String cookie, String origin) throws Exception {
        HttpRequest.Builder request = request(path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .header("Accept", path.endsWith("/live") ? "text/event-stream" : "text/html,*/*")
                .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
