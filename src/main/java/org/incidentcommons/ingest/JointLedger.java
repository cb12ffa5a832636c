package org.incidentcommons.ingest;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;

/**
 * Writes how documents ended that one job takes, with all their reports, in one transaction. It reads what is
 * committed, so that it holds no gaps between rows in which others want to write.
 */
@Singleton
class JointLedger {
    private final RecordPlaceRepository places;
    private final DocumentRepository documents;
    private final Ledger ledger;
    private final Reports reports;
    private final Queue queue;
    private final Clock clock;

    JointLedger(
            RecordPlaceRepository places,
            DocumentRepository documents,
            Ledger ledger,
            Reports reports,
            Queue queue,
            Clock clock) {
        this.places = places;
        this.documents = documents;
        this.ledger = ledger;
        this.reports = reports;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * @return those of documents entered together that nobody tried before, none started yet; those tried before get
     *     their own job
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    List<Document> waiting(long together) {
        Map<Boolean, List<Document>> byTried = documents.waitingTogether(together).stream()
                .collect(Collectors.partitioningBy(document -> document.attempts() > 0));
        alone(byTried.get(true));
        return byTried.get(false);
    }

    /** Gives each a job of its own. */
    @Transactional
    void alone(List<Document> waiting) {
        queue.scheduleOnceMore(waiting.stream().map(Document::id).toList());
    }

    /** @return the document with its first attempt; empty when it was tried or cancelled meanwhile */
    Optional<Document> startFirst(Document waiting) {
        Instant now = clock.instant();
        return documents.startFirst(waiting.id(), now) == 1 ? Optional.of(waiting.started(now)) : Optional.empty();
    }

    /** @return the records that nobody tried before, with their first attempt; those tried before get their own job */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    List<Document> start(long chunk) {
        List<Long> all =
                places.findByChunk(chunk).stream().map(RecordPlace::documentId).toList();
        List<Long> fresh = places.fresh(all);
        queue.scheduleOnceMore(places.triedBefore(all));
        if (fresh.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        fresh.forEach(id -> places.start(id, now));
        return places.documents(fresh);
    }

    /**
     * @param all what was read, of one batch
     * @param troubled those that get a job of their own, as those do of which another version may be processed now
     * @return those that ended here
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    List<Read> settle(List<Read> all, List<Long> troubled) {
        List<Read> read = new ArrayList<>(all);
        List<Long> alone = new ArrayList<>(troubled);
        Set<Long> rivals = rivals(all);
        read.removeIf(one -> rivals.contains(one.document().id()));
        alone.addAll(rivals);
        queue.scheduleOnceMore(alone);
        Set<Long> ours = read.isEmpty()
                ? Set.of()
                : new HashSet<>(places.stillInWork(
                        read.stream().map(one -> one.document().id()).toList()));
        List<Read> valid =
                read.stream().filter(one -> ours.contains(one.document().id())).toList();
        if (!valid.isEmpty()) {
            write(valid);
        }
        return valid;
    }

    private void write(List<Read> read) {
        long begun = System.nanoTime();
        Map<Long, Report> previous = previous(read);
        Batch batch = ledger.batch(read.getFirst().document());
        Instant now = clock.instant();
        List<Read> drafted = new ArrayList<>();
        List<Report> drafts = new ArrayList<>();
        for (Read one : read) {
            ledger.draft(
                            one,
                            batch,
                            Optional.ofNullable(one.document().reportId()).map(previous::get),
                            now)
                    .ifPresent(draft -> {
                        drafted.add(one);
                        drafts.add(draft);
                    });
        }
        List<Report> stored = drafts.isEmpty() ? List.of() : reports.saveAll(drafts);
        long each = (System.nanoTime() - begun) / read.size();
        for (int i = 0; i < stored.size(); i++) {
            drafted.get(i).times().add(Step.SAVE, each);
            ledger.finish(drafted.get(i), stored.get(i));
        }
    }

    /**
     * Those of which a newer version is here, or any other is being processed, or became a report after this one was
     * entered.
     */
    private Set<Long> rivals(List<Read> read) {
        if (read.isEmpty()) {
            return Set.of();
        }
        long first = read.getFirst().document().id();
        Map<String, List<Version>> others = documents
                .versions(
                        read.getFirst().document().organizationId(),
                        read.stream()
                                .map(one -> one.document().name())
                                .distinct()
                                .toList(),
                        first)
                .stream()
                .collect(Collectors.groupingBy(Version::name));
        return read.stream()
                .map(Read::document)
                .filter(document -> others.getOrDefault(document.name(), List.of()).stream()
                        .anyMatch(version -> isRival(version, document, first)))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static boolean isRival(Version version, Document document, long first) {
        boolean isInFlight = version.state() == DocumentState.IN_WORK || version.id() > first;
        return version.id() != document.id() && (isInFlight || document.reportId() == null);
    }

    private Map<Long, Report> previous(List<Read> read) {
        List<ReportId> ids = read.stream()
                .map(one -> one.document().reportId())
                .filter(Objects::nonNull)
                .distinct()
                .map(ReportId::new)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : reports.allForPipeline(ids).stream()
                        .collect(Collectors.toMap(report -> report.stored().number(), Function.identity()));
    }
}
