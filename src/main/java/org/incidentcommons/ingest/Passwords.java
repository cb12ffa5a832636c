package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentcommons.extract.Password;

/**
 * Passwords for protected documents that wait to be read. Kept in the memory of this process only and for a short time:
 * never stored, never logged, gone with a restart. A worker of another node does not have them, and ends the document
 * as ENCRYPTED as before.
 */
@Singleton
public class Passwords {
    private static final Duration KEPT_FOR = Duration.ofHours(1); // from being given; a full queue takes that long

    private record Kept(Password password, Instant until) {}

    private final Map<Long, Kept> byDocument = new ConcurrentHashMap<>();
    private final Map<Long, Kept> byBatch = new ConcurrentHashMap<>();
    private final Clock clock;

    Passwords(Clock clock) {
        this.clock = clock;
    }

    /** Gives the password of one document, before it is queued again. */
    public void giveForDocument(long document, Password password) {
        give(byDocument, document, password);
    }

    /** Forgets the password of a document that was read. */
    void forget(long document) {
        byDocument.remove(document);
    }

    /** Gives the password of all protected documents of a batch, before they arrive. */
    public void giveForBatch(long batch, Password password) {
        give(byBatch, batch, password);
    }

    private void give(Map<Long, Kept> passwords, long id, Password password) {
        forgetOld();
        passwords.put(id, new Kept(password, clock.instant().plus(KEPT_FOR)));
    }

    /** Whether what could not be opened before is worth another try in this batch. */
    boolean isGivenForBatch(long batch) {
        forgetOld();
        return byBatch.containsKey(batch);
    }

    /** The document's own, else its batch's. */
    Optional<Password> of(long document, long batch) {
        forgetOld();
        return Optional.ofNullable(byDocument.get(document))
                .or(() -> Optional.ofNullable(byBatch.get(batch)))
                .map(Kept::password);
    }

    private void forgetOld() {
        Instant now = clock.instant();
        byDocument.values().removeIf(kept -> kept.until().isBefore(now));
        byBatch.values().removeIf(kept -> kept.until().isBefore(now));
    }
}
