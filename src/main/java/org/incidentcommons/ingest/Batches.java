package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Organizations;
import org.incidentcommons.extract.Outcome;

/** What was sent in one go, and where it is. */
@Singleton
public class Batches {
    private static final int AT_ONCE = 500; // rows held in memory
    private static final int MOST_REASONS = 20; // what fits on a page; the rest is rarer

    private final BatchRepository batches;
    private final DocumentRepository documents;
    private final Organizations organizations;
    private final Clock clock;

    Batches(BatchRepository batches, DocumentRepository documents, Organizations organizations, Clock clock) {
        this.batches = batches;
        this.documents = documents;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @return a batch that documents can be received into */
    @Transactional
    public Batch open(String organization, BatchOrigin origin, boolean publish, Audience audience) {
        long contributor = organizations.named(organization).id();
        return batches.save(new Batch(null, contributor, origin, publish, audience, clock.instant(), null, 0));
    }

    /** Says that the last document has arrived. */
    @Transactional
    public void close(long batch) {
        batches.close(batch, clock.instant());
    }

    @Transactional
    public Optional<Batch> find(long batch) {
        return batches.findById(batch);
    }

    /** @return the newest batches, newest first */
    @Transactional
    public List<Batch> newest(int limit) {
        return batches.newest(limit);
    }

    @Transactional
    public Optional<Progress> progress(long id) {
        return batches.findById(id).map(this::progress);
    }

    /** Hands every document of the batch to {@code reader}, in the order in which they arrived. */
    @Transactional
    public void forEachOutcome(long batch, Consumer<DocumentOutcome> reader) {
        long last = 0;
        for (List<Document> page = documents.ofBatch(batch, last, AT_ONCE);
                !page.isEmpty();
                page = documents.ofBatch(batch, last, AT_ONCE)) {
            page.forEach(document -> reader.accept(DocumentOutcome.of(document)));
            last = page.getLast().id();
        }
    }

    private Progress progress(Batch batch) {
        List<StateCount> counts = documents.countByBatch(batch.id());
        return new Progress(
                batch.id(),
                batch.closedAt() == null,
                batch.openedAt(),
                clock.instant(),
                batch.unchanged(),
                byState(counts),
                byOutcome(counts),
                documents.reasonsByBatch(batch.id(), MOST_REASONS),
                documents.oldestRunning(batch.id()));
    }

    static Map<DocumentState, Long> byState(List<StateCount> counts) {
        Map<DocumentState, Long> states = new EnumMap<>(DocumentState.class);
        counts.forEach(count -> states.merge(count.state(), count.documents(), Long::sum));
        return states;
    }

    private static Map<Outcome, Long> byOutcome(List<StateCount> counts) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (StateCount count : counts) {
            if (count.outcome() != null) {
                outcomes.merge(count.outcome(), count.documents(), Long::sum);
            }
        }
        return outcomes;
    }
}
