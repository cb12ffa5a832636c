package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has documents processed again from their stored originals, after rules, vocabularies or the reading program changed.
 *
 * <p>It happens in the background through the queue, and shows in the progress of the batch in which they came. What
 * people decided stays: publication, audience and their codes. A report that would say the same stays as it is; any
 * other gets a new revision with the reason.
 */
@Singleton
public class Reprocessing {
    private static final Logger LOG = LoggerFactory.getLogger(Reprocessing.class);
    private static final int AT_ONCE = 500; // documents changed in one transaction
    private static final int REASON_LENGTH = 200; // the width of the column, in characters

    private final DocumentRepository documents;
    private final RuleVersions versions;
    private final Queue queue;
    private final Clock clock;

    Reprocessing(DocumentRepository documents, RuleVersions versions, Queue queue, Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Which documents: those with a report, and archives of such, that are all of these.
     *
     * @param organization by its name
     * @param outdated only what was processed with other rules or another reading program than those of now
     * @param code only what its report is coded with, written {@code scheme:concept}
     */
    public record Choice(
            Optional<String> organization,
            Optional<Long> batch,
            Optional<String> mediaType,
            Optional<Outcome> outcome,
            Optional<String> code,
            boolean outdated) {}

    /**
     * @param reason told with each new revision, 1 to 200 characters
     * @return how many documents were queued; archives count once
     * @throws IllegalArgumentException with a message for people when the reason is none
     */
    public int start(Choice choice, String reason) {
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("The reason must have 1 to 200 characters");
        }
        int queued = 0;
        long last = 0;
        for (List<Long> ids = choose(choice, last); !ids.isEmpty(); ids = choose(choice, last)) {
            queued += restart(ids, reason.strip());
            last = ids.getLast();
        }
        LOG.info("The operator has {} documents processed again", queued);
        return queued;
    }

    @Transactional
    List<Long> choose(Choice choice, long after) {
        return documents.toProcessAgain(
                after,
                choice.batch().orElse(0L),
                choice.organization().orElse(""),
                choice.mediaType().orElse(""),
                choice.outcome().map(Enum::name).orElse(""),
                choice.outdated() ? versions.rules() : "",
                versions.extractor(),
                choice.code().orElse(""),
                AT_ONCE);
    }

    @Transactional
    int restart(List<Long> ids, String reason) {
        documents.resumeBatches(ids, clock.instant());
        int restarted = documents.processAgain(ids, reason);
        queue.scheduleOnceMore(ids);
        return restarted;
    }

    /** @return how many documents are being processed again or wait for it */
    @Transactional
    public long waiting() {
        return documents.countProcessedAgain();
    }
}
