package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Password;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator can do about documents that were received. */
@Singleton
public class Interventions {
    private static final Logger LOG = LoggerFactory.getLogger(Interventions.class);
    private static final int AT_ONCE = 500; // documents changed in one transaction
    private static final String CANCELLED = "The import was stopped before this document was read.";

    private final DocumentRepository documents;
    private final BatchRepository batches;
    private final Queue queue;
    private final Passwords passwords;
    private final Clock clock;

    Interventions(
            DocumentRepository documents, BatchRepository batches, Queue queue, Passwords passwords, Clock clock) {
        this.documents = documents;
        this.batches = batches;
        this.queue = queue;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Which documents are to be tried again.
     *
     * @param batch those of one batch; empty for all
     * @param cancelled those that were cancelled, instead of those that failed
     * @param outcome only what failed in this way
     * @param mediaType only what is of this type
     */
    public record Choice(
            Optional<Long> batch, boolean cancelled, Optional<Outcome> outcome, Optional<String> mediaType) {}

    /**
     * Queues documents again from their beginning. Those that never could be read at their source stay as they are.
     *
     * @return how many; archives count once, whatever of their entries failed
     */
    public int retry(Choice choice) {
        int queued = 0;
        long last = 0;
        for (List<Long> ids = choose(choice, last); !ids.isEmpty(); ids = choose(choice, last)) {
            queued += restart(ids);
            last = ids.getLast();
        }
        LOG.info("The operator has {} documents tried again", queued);
        return queued;
    }

    /**
     * Queues one document again that failed; of an entry of an archive, the archive.
     *
     * @param password opens it; kept in memory until it was read again
     * @return 1, or 0 when it did not fail or never could be read at its source
     */
    public int retry(long document, Optional<Password> password) {
        Optional<Document> failed = documents
                .findById(document)
                .filter(found -> found.state() == DocumentState.QUARANTINED && found.attempts() > 0);
        if (failed.isEmpty()) {
            return 0;
        }
        long whole = failed.get().parentId() == null ? document : failed.get().parentId();
        password.ifPresent(opens -> passwords.giveForDocument(whole, opens));
        LOG.info("The operator has document {} tried again", whole);
        return restart(List.of(whole));
    }

    @Transactional
    List<Long> choose(Choice choice, long after) {
        return documents.toRetry(
                choice.cancelled() ? DocumentState.CANCELLED : DocumentState.QUARANTINED,
                choice.batch().orElse(0L),
                choice.outcome().map(Enum::name).orElse(""),
                choice.mediaType().orElse(""),
                after,
                AT_ONCE);
    }

    @Transactional
    int restart(List<Long> ids) {
        documents.resumeBatches(ids, clock.instant());
        int restarted = documents.restart(ids);
        queue.scheduleOnceMore(ids);
        return restarted;
    }

    /**
     * Stops a batch: nothing more arrives in it, and what is not done is not done. What was made of its documents so
     * far stays.
     *
     * @return how many documents were in work
     */
    @Transactional
    public int cancel(long batch) {
        batches.cancel(batch, clock.instant());
        int cancelled = documents.cancel(batch, CANCELLED, clock.instant());
        LOG.info("The operator has cancelled import {} with {} documents in work", batch, cancelled);
        return cancelled;
    }
}
