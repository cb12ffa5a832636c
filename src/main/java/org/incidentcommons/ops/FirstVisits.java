package org.incidentcommons.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the pages that readers come to first, as soon as they can be visited: the first time, templates are read and
 * classes loaded, which took up to two seconds while documents were coming in (HostileImportEvaluation).
 */
final class FirstVisits {
    private static final Logger LOG = LoggerFactory.getLogger(FirstVisits.class);
    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=incident",
            "/search/help",
            "/patterns",
            "/codes",
            "/similar",
            "/api/v1/reports?q=incident",
            "/api/v1/completions?q=inc");
    private static final int TIMES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10); // for one page; it is only a courtesy

    private final URI portal;

    FirstVisits(URI portal) {
        this.portal = portal;
    }

    /** Returns at once. A page that does not answer is left to its readers. */
    void make() {
        Thread.ofPlatform().daemon().name("first-visits").start(this::visit);
    }

    private void visit() {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            for (int time = 0; time < TIMES; time++) {
                for (String page : PAGES) {
                    client.send(
                            HttpRequest.newBuilder(portal.resolve(page))
                                    .timeout(PATIENCE)
                                    .header("Accept", "text/html, application/json;q=0.9")
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            LOG.debug("The first pages were not visited", e);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
