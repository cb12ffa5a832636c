package org.incidentcommons.evaluation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks a running portal for a page every 200 ms, whatever else it does, and notes how long each answer took. An answer
 * that is slow does not hold up the next question.
 */
final class Prober implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(30);

    /** @param status of HTTP; 0 when there was no answer */
    record Answer(String path, int status, Duration took) {}

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(GIVES_UP_AFTER).build();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Thread asking;

    Prober(URI portal, List<String> paths) {
        asking = Thread.ofPlatform().name("prober").start(() -> {
            try {
                for (int i = 0; ; i++) {
                    String path = paths.get(i % paths.size());
                    Thread.startVirtualThread(() -> answers.add(ask(portal.resolve(path), path)));
                    Thread.sleep(EVERY);
                }
            } catch (InterruptedException e) {
                // closed
            }
        });
    }

    private Answer ask(URI address, String path) {
        long start = System.nanoTime();
        int status = 0;
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(GIVES_UP_AFTER)
                    .header("Accept", "text/html,*/*;q=0.8")
                    .build();
            status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            // No answer: the status stays 0.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(path, status, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Slowest first. */
    List<Answer> answers() {
        return answers.stream()
                .sorted(Comparator.comparing(Answer::took).reversed())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        asking.interrupt();
        asking.join();
    }
}
