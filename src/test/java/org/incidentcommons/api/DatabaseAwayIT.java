package org.incidentcommons.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentcommons.fixture.DatabaseLine;
import org.incidentcommons.fixture.TestPortal;
import org.incidentcommons.ingest.Audit;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Queue;
import org.junit.jupiter.api.Test;

/** The database goes away while documents arrive and are read, and comes back. */
class DatabaseAwayIT {
    private static final String KEY = "a key for this test";
    private static final Duration SOON = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private TestPortal portal;

    @Test
    void upload_whileTheDatabaseIsAway_isAskedToComeBackAndNothingIsLost() throws Exception {
        try (DatabaseLine line = DatabaseLine.open();
                TestPortal started = TestPortal.start(Map.of(
                        "datasources.default.url",
                        line.url(),
                        "datasources.default.connection-timeout",
                        2_000,
                        "incident-commons.import-key",
                        KEY))) {
            portal = started;
            portal.context().getBean(Queue.class).start();
            long batch = openBatch();
            for (int n = 0; n < 8; n++) {
                assertThat(send(batch, "early-" + n + ".txt").statusCode()).isEqualTo(200);
            }

            line.cut();

            List<HttpResponse<String>> refused = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                refused.add(send(batch, "during.txt"));
            }
            refused.add(post("/api/v1/imports?organization=Fictional+Late", ""));
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After"))
                        .hasValueSatisfying(seconds -> assertThat(seconds).matches("\\d+"));
                assertThat(answer.body()).contains("database");
            });
            await().atMost(SOON).untilAsserted(() -> {
                HttpResponse<String> status = portal.get("/status");
                assertThat(status.statusCode()).isEqualTo(503);
                assertThat(status.body()).contains("does not answer").doesNotContain("All is well.");
            });

            line.mend();

            await().atMost(SOON).until(() -> send(batch, "during.txt").statusCode() == 200);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(outcomes(batch))
                            .hasSize(9)
                            .allSatisfy(document -> assertThat(document.state()).isEqualTo(DocumentState.PUBLISHED)));
            assertThat(outcomes(batch).stream().map(DocumentOutcome::report).distinct())
                    .as("a report of each, none twice")
                    .hasSize(9);
            assertThat(portal.context()
                            .getBean(Audit.class)
                            .run((done, total) -> {})
                            .differences())
                    .isEmpty();
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(portal.get("/status").body()).contains("All is well."));
        }
    }

    private List<DocumentOutcome> outcomes(long batch) {
        List<DocumentOutcome> outcomes = new ArrayList<>();
        portal.context().getBean(Batches.class).forEachOutcome(batch, outcomes::add);
        return outcomes;
    }

    private long openBatch() throws Exception {
        String answer = post("/api/v1/imports?organization=Fictional+Late&publish=true", "")
                .body();
        Matcher batch = Pattern.compile("\"batch\":(\\d+)").matcher(answer);
        assertThat(batch.find()).as(answer).isTrue();
        return Long.parseLong(batch.group(1));
    }

    private HttpResponse<String> send(long batch, String name) throws Exception {
        return post(
                "/api/v1/imports/" + batch + "/documents?name=" + name,
                "A pump ran dry, and " + name + " tells of it, because nobody heard the alarm.");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
