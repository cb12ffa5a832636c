package org.incidentcommons.ops;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Progress;

/** A running portal, reached through its import interface. */
final class ServerDestination implements Destination {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5); // a large document on a slow line

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final ObjectMapper json = ObjectMapper.getDefault();
    private final String imports;
    private final String key;
    private long batch;

    ServerDestination(URI server, String key) {
        this.imports = server.toString().replaceAll("/+$", "") + "/api/v1/imports";
        this.key = key;
    }

    @Override
    public void open(String organization, boolean publish, Audience audience, Optional<Password> password)
            throws IOException {
        String query = query(Map.of(
                "organization", organization, "publish", Boolean.toString(publish), "audience", audience.name()));
        HttpRequest.Builder request = request(imports + query).POST(BodyPublishers.noBody());
        password.ifPresent(given -> request.header("Document-Password", given.encoded()));
        batch = json.readValue(send(request.build()), Progress.class).batch();
    }

    @Override
    public void receive(String name, Labels labels, Path file) throws IOException {
        post(documents(Map.of("name", name, "labels", json.writeValueAsString(labels))), BodyPublishers.ofFile(file));
    }

    @Override
    public void receiveUnreadable(String name, String reason) throws IOException {
        post(documents(Map.of("name", name, "unreadable", reason)), BodyPublishers.noBody());
    }

    @Override
    public void receiveRecords(String origin, long firstLine, List<String> lines) throws IOException {
        String query = query(Map.of("origin", origin, "firstLine", Long.toString(firstLine)));
        post(imports + "/" + batch + "/records" + query, BodyPublishers.ofString(String.join("\n", lines)));
    }

    @Override
    public void complete() throws IOException {
        post(imports + "/" + batch + "/complete", BodyPublishers.noBody());
    }

    @Override
    public long leftOver() {
        return 0;
    }

    @Override
    public Progress progress() throws IOException {
        return json.readValue(send(request(imports + "/" + batch).GET().build()), Progress.class);
    }

    @Override
    public void forEachOutcome(Consumer<DocumentOutcome> reader) throws IOException {
        for (List<DocumentOutcome> page = documents("", 0); !page.isEmpty(); ) {
            page.forEach(reader);
            page = documents("", page.getLast().document());
        }
    }

    @Override
    public List<DocumentOutcome> setAside(int limit) throws IOException {
        return documents("&state=QUARANTINED&limit=" + limit, 0);
    }

    private List<DocumentOutcome> documents(String choice, long after) throws IOException {
        String address = imports + "/" + batch + "/documents?after=" + after + choice;
        return json.readValue(send(request(address).GET().build()), Argument.listOf(DocumentOutcome.class));
    }

    @Override
    public List<Lookalike> lookalikes() throws IOException {
        String answer =
                send(request(imports + "/" + batch + "/near-duplicates").GET().build());
        return json.readValue(answer, Argument.listOf(Lookalike.class));
    }

    @Override
    public void close() {
        client.close();
    }

    private String documents(Map<String, String> parameters) {
        return imports + "/" + batch + "/documents" + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private String post(String address, BodyPublisher body) throws IOException {
        return send(request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key);
    }

    private String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode() / 100) {
                case 2 -> response.body();
                default -> throw new Problem(refusal(response));
            };
        } catch (java.net.ConnectException e) {
            throw new Problem("No portal answers at " + imports + "; is it running, and is the address right?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The import was interrupted; run it again, what has arrived is not sent twice.", e);
        }
    }

    private static String refusal(HttpResponse<String> response) {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            return "The portal does not accept this key; give the portal's import key with --key (it is in the file"
                    + " import.key of its data folder).";
        }
        return "The portal refused (" + response.statusCode() + "): "
                + response.body().lines().findFirst().orElse("");
    }
}
