package org.incidentcommons.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;

/**
 * Where the documents of a batch are, or of all batches. No names; the reasons are for those who sent the documents and
 * the operator, everything else can be shown to anyone. All comes from the database, so it holds over a restart.
 *
 * @param batch its number, 0 for all
 * @param isOpen whether documents may still arrive
 * @param isCancelled whether someone stopped it
 * @param since from when the average is counted: when it was opened, or failed documents were last tried again
 * @param lastEnd when the last document came to its end
 * @param unchanged sent again just as they are here
 * @param ended how many came to their end since {@code since}
 * @param endedLately how many did in the last {@link #LATELY}
 * @param states documents by state, states without any left out
 * @param outcomes documents that were read, by how that ended
 * @param reasons the most frequent reasons of quarantined documents
 * @param waits what documents in work could not go on without at their last attempt
 * @param oldestRunning when the document longest in work was started
 */
@Serdeable
public record Progress(
        long batch,
        boolean isOpen,
        boolean isCancelled,
        Instant since,
        Instant asOf,
        Optional<Instant> lastEnd,
        long unchanged,
        long ended,
        long endedLately,
        Map<DocumentState, Long> states,
        Map<Outcome, Long> outcomes,
        List<ReasonCount> reasons,
        List<WaitCount> waits,
        Optional<Instant> oldestRunning) {
    /** "Now", for a rate: long enough not to jump, short enough to notice that it stands still. */
    public static final Duration LATELY = Duration.ofSeconds(15);

    public Progress {
        states = Map.copyOf(states);
        outcomes = Map.copyOf(outcomes);
        reasons = List.copyOf(reasons);
        waits = List.copyOf(waits);
    }

    /** @return documents with a row: everything received but what was unchanged */
    public long received() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(DocumentState state) {
        return states.getOrDefault(state, 0L);
    }

    /** @return documents whose state is final */
    public long done() {
        return received() - of(DocumentState.IN_WORK);
    }

    public boolean isFinished() {
        return !isOpen && of(DocumentState.IN_WORK) == 0;
    }

    /** @return documents that came to their end, a second, on average; stands still once all are done */
    public double perSecond() {
        Instant end = isFinished() ? lastEnd.orElse(since) : asOf;
        return ended / Math.max(1, seconds(Duration.between(since, end)));
    }

    /** @return documents a second in the last {@link #LATELY} */
    public double perSecondNow() {
        double seconds = Math.min(seconds(LATELY), seconds(Duration.between(since, asOf)));
        return endedLately / Math.max(1, seconds);
    }

    /**
     * @return how long it takes until what has arrived is done, at the speed of now; empty when nothing moves or
     *     nothing is left
     */
    public Optional<Duration> remaining() {
        long left = of(DocumentState.IN_WORK);
        double speed = perSecondNow();
        return left == 0 || speed == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (1000 * left / speed)));
    }

    /** @return how long the document longest in work has been so */
    public Optional<Duration> oldestAge() {
        return oldestRunning.map(start -> Duration.between(start, asOf));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
