package org.incidentcommons.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.fixture.Program;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills portal, forks and database at random while documents go in, then counts. A few times in every build;
 *
 * <pre>{@code mvn verify -Pkill}</pre>
 *
 * <p>kills a hundred times.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int DOCUMENTS = Integer.getInteger("kill.documents", 30);
    private static final long SEED = Long.getLong("kill.seed", 7);
    private static final int LONGEST_PAUSE_MILLIS = 3_000; // before a kill: time to read two or three documents

    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(10);

    private final Random random = new Random(SEED);
    private final AtomicInteger sent = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void import_whilePartsAreKilled_losesNothingAndKeepsNothingTwice() throws Exception {
        long begin = System.nanoTime();
        try (HuntedPortal portal = new HuntedPortal(folder);
                PatientClient client = new PatientClient(portal.port(), portal.data())) {
            portal.start();
            await().atMost(SETTLES_WITHIN).ignoreExceptions().until(() -> client.found("") == 0);
            long batch = client.openBatch();

            AtomicInteger allowed = new AtomicInteger();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(
                    () -> send(client, batch, allowed),
                    task -> Thread.ofPlatform().daemon().name("sending").start(task));
            Map<HuntedPortal.Victim, Integer> killed = hunt(portal, allowed, sending);
            allowed.set(DOCUMENTS);
            sending.get();
            client.complete(batch);
            await().atMost(SETTLES_WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> client.progress(batch).isFinished());

            Progress progress = client.progress(batch);
            System.out.printf(
                    "%d kills in %.0f s (seed %d): %s. %d documents sent, requests repeated: %s. Received %d, sent again"
                            + " after they had arrived %d: %s%n",
                    KILLS,
                    (System.nanoTime() - begin) / 1e9,
                    SEED,
                    killed,
                    DOCUMENTS,
                    client.repeated(),
                    progress.received(),
                    progress.unchanged(),
                    progress.states());
            checkOutcomes(client.outcomes(batch));
            assertThat(progress.states()).isEqualTo(Map.of(DocumentState.PUBLISHED, (long) DOCUMENTS));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(client.found("")).isEqualTo(DOCUMENTS));

            assertThat(portal.stop()).isEmpty();
            Program.Run verified = Program.run(portal.environment(), "", "verify");
            System.out.print(verified.out());
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        }
    }

    /** Documents go in evenly over the time of the kills. */
    private void send(PatientClient client, long batch, AtomicInteger allowed) {
        try {
            DistinctDocuments documents = new DistinctDocuments(Path.of("sample-corpus/reports"));
            while (sent.get() < DOCUMENTS) {
                if (sent.get() < allowed.get()) {
                    client.send(batch, documents.document(sent.get()));
                    sent.incrementAndGet();
                } else {
                    Thread.sleep(Duration.ofMillis(20)); // until the next kill allows more
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("sending ended after " + sent + " documents", e);
        }
    }

    private Map<HuntedPortal.Victim, Integer> hunt(
            HuntedPortal portal, AtomicInteger allowed, CompletableFuture<Void> sending) throws Exception {
        Map<HuntedPortal.Victim, Integer> killed = new EnumMap<>(HuntedPortal.Victim.class);
        for (int kills = 0; kills < KILLS; ) {
            allowed.set((kills + 1) * DOCUMENTS / (KILLS + 1));
            awaitSentMostly(portal, allowed.get(), sending);
            // No condition to wait for: a kill comes at any moment.
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            failIfEnded(sending);
            HuntedPortal.Victim victim =
                    HuntedPortal.Victim.values()[random.nextInt(HuntedPortal.Victim.values().length)];
            if (portal.kill(victim)) {
                killed.merge(victim, 1, Integer::sum);
                kills++;
            }
        }
        return killed;
    }

    /** Three times of four all is well again before the next kill; else that one may hit what is only starting. */
    private void awaitSentMostly(HuntedPortal portal, int wanted, CompletableFuture<Void> sending) {
        if (random.nextInt(4) > 0) {
            await().atMost(SETTLES_WITHIN).until(() -> sent.get() >= wanted || sending.isDone() || !portal.isRunning());
        }
    }

    private static void failIfEnded(CompletableFuture<Void> sending) throws InterruptedException, ExecutionException {
        if (sending.isCompletedExceptionally()) {
            sending.get();
        }
    }

    private static void checkOutcomes(List<DocumentOutcome> outcomes) throws Exception {
        DistinctDocuments documents = new DistinctDocuments(Path.of("sample-corpus/reports"));
        List<String> names = IntStream.range(0, DOCUMENTS)
                .mapToObj(number -> name(documents, number))
                .toList();
        assertThat(outcomes.stream().map(DocumentOutcome::name).sorted().toList())
                .isEqualTo(names.stream().sorted().toList());
        assertThat(outcomes)
                .as("documents, each published as a report")
                .allSatisfy(each -> assertThat(each.report()).as(each.reason()).isNotNull());
        assertThat(outcomes.stream().collect(Collectors.groupingBy(DocumentOutcome::report)))
                .as("documents of one report")
                .allSatisfy((report, of) -> assertThat(of).hasSize(1));
    }

    private static String name(DistinctDocuments documents, int number) {
        try {
            return documents.document(number).name();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
