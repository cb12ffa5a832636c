package org.incidentcommons.ingest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;

/**
 * Where the documents of a batch are. No names: it can be shown to anyone.
 *
 * @param isOpen whether documents may still arrive
 * @param unchanged sent again just as they are here
 * @param states documents by state, states without any left out
 * @param outcomes documents that were read, by how that ended
 * @param reasons the most frequent reasons of quarantined documents
 * @param oldestRunning when the document longest in work was started
 */
@Serdeable
public record Progress(
        long batch,
        boolean isOpen,
        Instant openedAt,
        Instant asOf,
        long unchanged,
        Map<DocumentState, Long> states,
        Map<Outcome, Long> outcomes,
        List<ReasonCount> reasons,
        Optional<Instant> oldestRunning) {
    public Progress {
        states = Map.copyOf(states);
        outcomes = Map.copyOf(outcomes);
        reasons = List.copyOf(reasons);
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

    /** @return done documents a second on average since the batch was opened */
    public double perSecond() {
        double seconds = Math.max(1, Duration.between(openedAt, asOf).toSeconds());
        return done() / seconds;
    }
}
