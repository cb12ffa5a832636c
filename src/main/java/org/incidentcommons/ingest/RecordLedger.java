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
 * Writes how the records of a chunk ended, with all their reports, in one transaction. It reads what is committed, so
 * that it holds no gaps between rows in which others want to write.
 */
@Singleton
class RecordLedger {
    private final RecordPlaceRepository places;
    private final DocumentRepository documents;
    private final Ledger ledger;
    private final Reports reports;
    private final Queue queue;
    private final Clock clock;

    RecordLedger(
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
     * @param all what was read, of one organization
     * @param troubled those that get a job of their own, as those do of which another version may be processed now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void settle(List<RecordsJob.Read> all, List<Long> troubled) {
        List<RecordsJob.Read> read = new ArrayList<>(all);
        List<Long> alone = new ArrayList<>(troubled);
        Set<Long> rivals = rivals(all);
        read.removeIf(one -> rivals.contains(one.document().id()));
        alone.addAll(rivals);
        queue.scheduleOnceMore(alone);
        Set<Long> ours = read.isEmpty()
                ? Set.of()
                : new HashSet<>(places.stillInWork(
                        read.stream().map(one -> one.document().id()).toList()));
        List<RecordsJob.Read> valid =
                read.stream().filter(one -> ours.contains(one.document().id())).toList();
        Map<Long, Report> previous = previous(valid);
        Instant now = clock.instant();
        List<RecordsJob.Read> drafted = new ArrayList<>();
        List<Report> drafts = new ArrayList<>();
        for (RecordsJob.Read one : valid) {
            ledger.draft(one, Optional.ofNullable(one.document().reportId()).map(previous::get), now)
                    .ifPresent(draft -> {
                        drafted.add(one);
                        drafts.add(draft);
                    });
        }
        List<Report> stored = drafts.isEmpty() ? List.of() : reports.saveAll(drafts);
        for (int i = 0; i < stored.size(); i++) {
            ledger.finish(drafted.get(i), stored.get(i));
        }
    }

    /** Those of which a newer version is here, or any other is being processed. */
    private Set<Long> rivals(List<RecordsJob.Read> read) {
        if (read.isEmpty()) {
            return Set.of();
        }
        long first = read.getFirst().document().id();
        Map<String, List<Version>> others = documents
                .versionsInFlight(
                        read.getFirst().document().organizationId(),
                        read.stream()
                                .map(one -> one.document().name())
                                .distinct()
                                .toList(),
                        first)
                .stream()
                .collect(Collectors.groupingBy(Version::name));
        return read.stream()
                .map(RecordsJob.Read::document)
                .filter(document -> others.getOrDefault(document.name(), List.of()).stream()
                        .anyMatch(version -> version.id() != document.id()))
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private Map<Long, Report> previous(List<RecordsJob.Read> read) {
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
