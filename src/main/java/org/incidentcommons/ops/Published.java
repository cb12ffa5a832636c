package org.incidentcommons.ops;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.ingest.Reading;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;

/** The published reports that everyone may see, to be asked what looks like a text that is not stored. */
interface Published extends AutoCloseable {
    Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** Where nobody asked for a comparison. */
    Published NONE = signature -> List.of();

    List<Lookalike.Near> like(Signature signature) throws IOException;

    /** @return those with nearly the same text; none of what could not be read */
    default List<Lookalike.Near> like(Reading reading) throws IOException {
        Optional<Reading.Content> content = reading.content();
        return content.isEmpty()
                ? List.of()
                : like(Signature.of(content.get().title(), content.get().sections()));
    }

    @Override
    default void close() {}

    /** @return those in the data folder, which is open until this is closed */
    static Published in(Settings settings) {
        Installation installation = Installation.open(settings);
        installation.bean(IndexUpkeep.class).catchUp();
        ReportIndex index = installation.bean(ReportIndex.class);
        return new Published() {
            @Override
            public List<Lookalike.Near> like(Signature signature) {
                return Lookalike.Near.of(signature, Optional.empty(), index);
            }

            @Override
            public void close() {
                installation.close();
            }
        };
    }

    /** @return those of a running portal */
    static Published at(URI server) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
        String address = server.toString().replaceAll("/+$", "") + "/api/v1/near-duplicates?signature=";
        return new Published() {
            @Override
            public List<Lookalike.Near> like(Signature signature) throws IOException {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + signature.written()))
                        .timeout(ANSWER_WITHIN)
                        .header("Accept", "application/json")
                        .build();
                return ObjectMapper.getDefault()
                        .readValue(answer(client, request), Argument.listOf(Lookalike.Near.class));
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static String answer(HttpClient client, HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Problem("The portal refused to compare (" + response.statusCode() + ").");
            }
            return response.body();
        } catch (java.net.ConnectException e) {
            throw new Problem("No portal answers there; is it running, and is the address right?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The comparison was interrupted.", e);
        }
    }
}
