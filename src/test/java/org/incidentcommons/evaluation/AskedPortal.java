package org.incidentcommons.evaluation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.ingest.Queue;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.MeaningUpkeep;

/** A running portal as a program meets it: all that is asked of it goes through the public interface, over HTTP. */
final class AskedPortal implements AutoCloseable {
    private static final String KEY = "evaluation";
    private static final int CHUNK = 200; // records sent together, as the command line does
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);
    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(60);

    private final ApplicationContext context;
    private final String origin;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = ObjectMapper.getDefault();
    private final Map<String, String> numbers = new HashMap<>();

    /** @param place where it keeps its data: what {@link TestContext#properties} makes */
    AskedPortal(Map<String, Object> place, boolean byMeaning) {
        Map<String, Object> settings = new HashMap<>(place);
        settings.put("incident-commons.import-key", KEY);
        settings.put("incident-commons.search.meaning", byMeaning);
        // It would spare the machine while it is asked; here everything is read before the first question.
        settings.put("incident-commons.index.follow", false);
        context = TestContext.start(settings);
        context.getBean(Queue.class).start();
        origin = context.getBean(EmbeddedServer.class).start().getURI().toString();
    }

    ApplicationContext context() {
        return context;
    }

    /** Imports all documents as an operator does, published at once, and waits until they can be found. */
    void receive(List<RetrievalSet.Document> documents) throws IOException {
        String imports = origin + "/api/v1/imports";
        Object batch = send(post(imports + "?organization=Evaluation&publish=true", ""))
                .get("batch");
        for (int start = 0; start < documents.size(); start += CHUNK) {
            StringBuilder lines = new StringBuilder();
            for (RetrievalSet.Document each : documents.subList(start, Math.min(documents.size(), start + CHUNK))) {
                lines.append(json.writeValueAsString(record(each))).append('\n');
            }
            String address = imports + "/" + batch + "/records?origin=docs.jsonl&firstLine=" + (start + 1);
            send(post(address, lines.toString()));
        }
        send(post(imports + "/" + batch + "/complete", ""));
        Awaitility.await()
                .atMost(IMPORTED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> isDone(send(request(imports + "/" + batch).GET())));
        catchUp();
    }

    private static boolean isDone(Map<String, Object> progress) {
        return ((Map<?, ?>) progress.get("states"))
                .entrySet().stream()
                        .noneMatch(state ->
                                "IN_WORK".equals(state.getKey()) && ((Number) state.getValue()).longValue() > 0);
    }

    private static Map<String, String> record(RetrievalSet.Document document) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("externalId", document.id());
        document.title().ifPresent(title -> record.put("title", title));
        document.date().ifPresent(date -> record.put("date", date));
        record.put("text", document.text());
        return record;
    }

    /** It does so by itself within seconds; so nobody has to guess when. Then learns the numbers of the reports. */
    void catchUp() throws IOException {
        context.getBean(IndexUpkeep.class).catchUp();
        context.getBean(MeaningUpkeep.class).catchUp();
        for (Object hit :
                (List<?>) send(request(origin + "/api/v1/reports.json").GET()).get("hits")) {
            Map<?, ?> report = (Map<?, ?>) hit;
            numbers.put(
                    String.valueOf(report.get("externalId")), report.get("id").toString());
        }
    }

    int reports() {
        return numbers.size();
    }

    /** {@code GET /api/v1/reports?q=}, as typed into the search box. */
    List<String> search(RetrievalSet.Question question) throws IOException {
        return ids(send(request(origin + "/api/v1/reports?facets=false&size=" + RetrievalSet.CUTOFF + "&q="
                        + URLEncoder.encode(question.text(), StandardCharsets.UTF_8))
                .GET()));
    }

    /** {@code POST /api/v1/similar} for the report that asks; its text where it is none of the reports. */
    List<String> similarToReport(RetrievalSet.Question question) throws IOException {
        Optional<String> number = question.document().map(numbers::get);
        return number.isEmpty() ? similarToText(question) : similar(Map.of("id", number.get()), question);
    }

    /** {@code POST /api/v1/similar} for the text of the question, as pasted. */
    List<String> similarToText(RetrievalSet.Question question) throws IOException {
        return similar(Map.of("text", question.text()), question);
    }

    private List<String> similar(Map<String, String> asked, RetrievalSet.Question question) throws IOException {
        Map<String, Object> body = new HashMap<>(asked);
        body.put("size", RetrievalSet.CUTOFF + 1);
        HttpRequest.Builder request = request(origin + "/api/v1/similar")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return ids(send(request)).stream()
                .filter(id -> !question.document().equals(Optional.of(id)))
                .toList();
    }

    private static List<String> ids(Map<String, Object> answer) {
        List<String> ids = new ArrayList<>();
        for (Object hit : (List<?>) answer.get("hits")) {
            ids.add(String.valueOf(((Map<?, ?>) hit).get("externalId")));
        }
        return ids;
    }

    private static HttpRequest.Builder post(String address, String body) {
        return request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + KEY);
    }

    private Map<String, Object> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(response.request().uri().getPath() + " answered " + response.statusCode());
            }
            return response.body().isBlank() ? Map.of() : json.readValue(response.body(), OBJECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
