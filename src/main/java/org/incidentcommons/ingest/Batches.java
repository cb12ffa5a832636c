package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final RecordPlaceRepository places;
    private final Organizations organizations;
    private final Clock clock;

    Batches(
            BatchRepository batches,
            DocumentRepository documents,
            RecordPlaceRepository places,
            Organizations organizations,
            Clock clock) {
        this.batches = batches;
        this.documents = documents;
        this.places = places;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @return a batch that documents can be received into */
    @Transactional
    public Batch open(String organization, BatchOrigin origin, boolean publish, Audience audience) {
        long contributor = organizations.named(organization).id();
        return batches.save(
                new Batch(null, contributor, origin, publish, audience, clock.instant(), null, 0, 0, null, null));
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

    /** @return those documents of it that have a report or repeat one that has, in the order in which they arrived */
    @Transactional
    public List<DocumentOutcome> withReport(long batch, long after, int limit) {
        return outcomes(documents.withReport(batch, after, limit));
    }

    /**
     * @param state only those in it; empty for all
     * @param after the number of the last document that is known already
     * @return documents of the batch in the order in which they arrived, for the operator
     */
    @Transactional
    public List<DocumentOutcome> documents(long batch, Optional<DocumentState> state, long after, int limit) {
        return outcomes(documents.ofBatchIn(batch, state.map(Enum::name).orElse(""), after, limit));
    }

    /** @return one document of the batch, for the operator */
    @Transactional
    public Optional<DocumentOutcome> document(long batch, long document) {
        return documents
                .findById(document)
                .filter(found -> found.batchId() == batch)
                .map(found -> outcomes(List.of(found)).getFirst());
    }

    /** @return what else its organization sent with the very same content, the earliest first, for the operator */
    @Transactional
    public List<SameContent> sameContent(long document, int limit) {
        return documents.findById(document).filter(found -> found.parentId() == null).stream()
                .flatMap(found ->
                        documents.sameBytes(found.organizationId(), found.sha256(), found.id(), limit).stream())
                .map(SameContent::of)
                .toList();
    }

    /** Hands every document of the batch to {@code reader}, in the order in which they arrived. */
    @Transactional
    public void forEachOutcome(long batch, Consumer<DocumentOutcome> reader) {
        long last = 0;
        for (List<Document> page = documents.ofBatch(batch, last, AT_ONCE);
                !page.isEmpty();
                page = documents.ofBatch(batch, last, AT_ONCE)) {
            outcomes(page).forEach(reader);
            last = page.getLast().id();
        }
    }

    private List<DocumentOutcome> outcomes(List<Document> page) {
        List<Long> records =
                page.stream().filter(Document::isRecord).map(Document::id).toList();
        Map<Long, String> placeOf = new HashMap<>();
        if (!records.isEmpty()) {
            places.findByDocumentIdIn(records).forEach(place -> placeOf.put(place.documentId(), place.place()));
        }
        return page.stream()
                .map(document -> DocumentOutcome.of(document, report(document), placeOf.get(document.id())))
                .toList();
    }

    /** What a document repeats may have got its report after this one came. */
    private @Nullable Long report(Document document) {
        if (document.state() != DocumentState.DUPLICATE || document.reportId() != null) {
            return document.reportId();
        }
        return documents.firstWithBytes(document.organizationId(), List.of(document.sha256())).stream()
                .findFirst()
                .map(Document::reportId)
                .orElse(null);
    }

    private Progress progress(Batch batch) {
        List<StateCount> counts = documents.countByBatch(batch.id());
        Instant now = clock.instant();
        Map<DocumentState, Long> states = byState(counts);
        long done = states.entrySet().stream()
                .filter(state -> state.getKey() != DocumentState.IN_WORK)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Progress(
                batch.id(),
                batch.closedAt() == null,
                batch.cancelledAt() != null,
                batch.resumedAt() == null ? batch.openedAt() : batch.resumedAt(),
                now,
                documents.lastEnd(batch.id()),
                batch.unchanged(),
                batch.resumedAt() == null ? done : documents.endedSince(batch.id(), batch.resumedAt()),
                documents.endedSince(batch.id(), now.minus(Progress.LATELY)),
                states,
                byOutcome(counts),
                documents.reasonsByBatch(batch.id(), MOST_REASONS),
                documents.waiting(batch.id()),
                documents.running(batch.id(), 1).stream().findFirst().map(Document::startedAt));
    }

    /** @return the same over all batches; the average is that of the last hour */
    @Transactional
    public Progress progressOfAll() {
        List<StateCount> counts = documents.countAll();
        Instant now = clock.instant();
        Instant anHourAgo = now.minus(Duration.ofHours(1));
        return new Progress(
                0,
                true,
                false,
                anHourAgo,
                now,
                Optional.empty(),
                0,
                documents.endedSince(0, anHourAgo),
                documents.endedSince(0, now.minus(Progress.LATELY)),
                byState(counts),
                byOutcome(counts),
                List.of(),
                documents.waiting(0),
                documents.running(0, 1).stream().findFirst().map(Document::startedAt));
    }

    /** A batch in a list of them. */
    public record Line(Batch batch, Map<DocumentState, Long> states) {}

    /** @return the newest batches, newest first */
    @Transactional
    public List<Line> lines(int limit) {
        List<Batch> newest = batches.newest(limit);
        Map<Long, Map<DocumentState, Long>> states = new HashMap<>();
        if (!newest.isEmpty()) {
            documents
                    .countByBatches(newest.stream().map(Batch::id).toList())
                    .forEach(count -> states.computeIfAbsent(count.batchId(), id -> new EnumMap<>(DocumentState.class))
                            .put(count.state(), count.documents()));
        }
        return newest.stream()
                .map(batch -> new Line(batch, states.getOrDefault(batch.id(), Map.of())))
                .toList();
    }

    /** @return documents being processed, longest first; of a batch, or of all when it is 0: for the operator */
    @Transactional
    public List<Running> running(long batch, int limit) {
        return documents.running(batch, limit).stream()
                .map(document -> new Running(
                        document.id(),
                        document.name(),
                        document.startedAt(),
                        document.attempts(),
                        document.lane() == Lane.CAREFUL))
                .toList();
    }

    /** @return what failed and can be tried again; of a batch, or of all when it is 0 */
    @Transactional
    public List<FailureCount> failures(long batch) {
        return documents.failures(batch);
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
