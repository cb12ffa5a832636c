package org.incidentcommons.kill;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.Progress;

/** A client of the import interface that asks again until it is answered, as a script left alone over night would. */
final class PatientClient implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250); // before it asks again
    private static final Duration PATIENCE = Duration.ofMinutes(5); // for one answer

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = ObjectMapper.getDefault();
    private final String portal;
    private final Path keyFile;
    private final Map<String, Integer> repeated = new TreeMap<>();

    PatientClient(int port, Path dataFolder) {
        portal = "http://localhost:" + port;
        keyFile = dataFolder.resolve("import.key");
    }

    /** @return why requests were sent again, and how often each */
    synchronized Map<String, Integer> repeated() {
        return new TreeMap<>(repeated);
    }

    long openBatch() throws Exception {
        return json.readValue(
                        post("?organization=Fictional+Copies&publish=true", BodyPublishers.noBody()), Progress.class)
                .batch();
    }

    void send(long batch, DistinctDocuments.Document document) throws Exception {
        post(
                "/" + batch + "/documents?name=" + URLEncoder.encode(document.name(), StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(document.bytes()));
    }

    void complete(long batch) throws Exception {
        post("/" + batch + "/complete", BodyPublishers.noBody());
    }

    Progress progress(long batch) throws Exception {
        return json.readValue(get("/api/v1/imports/" + batch), Progress.class);
    }

    List<DocumentOutcome> outcomes(long batch) throws Exception {
        return json.readValue(get("/api/v1/imports/" + batch + "/documents"), Argument.listOf(DocumentOutcome.class));
    }

    /** @return how many reports a search finds */
    long found(String words) throws Exception {
        String answer = get("/api/v1/reports?size=1&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return ((Number) json.readValue(answer, Map.class).get("total")).longValue();
    }

    private String get(String path) throws Exception {
        return answered(path, null);
    }

    private String post(String path, BodyPublisher body) throws Exception {
        return answered("/api/v1/imports" + path, body);
    }

    private String answered(String path, BodyPublisher body) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                HttpResponse<String> answer = client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(path + " was refused: " + answer.statusCode() + " " + answer.body());
                }
                count("status " + answer.statusCode());
            } catch (IOException cutOff) {
                count("no answer");
            }
            Thread.sleep(PAUSE);
        }
        throw new AssertionError(path + " was not answered within " + PATIENCE);
    }

    private HttpRequest request(String path, BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + Files.readString(keyFile).strip());
        return (body == null
                        ? request.GET()
                        : request.header("Content-Type", "application/octet-stream")
                                .POST(body))
                .build();
    }

    private synchronized void count(String reason) {
        repeated.merge(reason, 1, Integer::sum);
    }

    @Override
    public void close() {
        client.close();
    }
}
