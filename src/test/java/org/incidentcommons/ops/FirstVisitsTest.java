package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class FirstVisitsTest {
    @Test
    void pages_thatReadersComeToFirst_areVisited_evenWhenOneFails() throws IOException {
        Queue<String> visited = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", visit -> {
            visited.add(visit.getRequestURI().toString());
            visit.sendResponseHeaders(visited.size() == 1 ? 500 : 200, -1);
            visit.close();
        });
        server.start();
        try {
            new FirstVisits(URI.create("http://localhost:" + server.getAddress().getPort())).make();
            await().until(() ->
                    visited.stream().filter("/"::equals).count() == 2 && visited.contains("/api/v1/completions?q=inc"));
            assertThat(visited).contains("/search?q=incident", "/patterns", "/codes", "/similar");
        } finally {
            server.stop(0);
        }
    }
}
