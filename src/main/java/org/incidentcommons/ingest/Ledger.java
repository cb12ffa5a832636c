package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Part;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;

/**
 * Writes how an attempt ended, together with the report made from it and the next job if there is one, in one
 * transaction. An attempt that is no longer the document's last writes nothing: {@link TakenOver}.
 */
@Singleton
class Ledger {
    private static final int MOST_VERSIONS = 20; // that can matter at once: those in work, and the last before them

    private final DocumentRepository documents;
    private final BatchRepository batches;
    private final Reports reports;
    private final Drafts drafts;
    private final Queue queue;
    private final RuleVersions versions;
    private final Clock clock;

    Ledger(
            DocumentRepository documents,
            BatchRepository batches,
            Reports reports,
            Drafts drafts,
            Queue queue,
            RuleVersions versions,
            Clock clock) {
        this.documents = documents;
        this.batches = batches;
        this.reports = reports;
        this.drafts = drafts;
        this.queue = queue;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Each of its two statements for itself, for it is done for every document, and a transaction is three more: should
     * another worker be given the document between them, both take themselves for the last, and the first to end is.
     *
     * @param forgiven earlier attempts that infrastructure cut off and that could not be written when it happened
     * @return the document with one more attempt; empty when it needs none any more in that lane
     */
    Optional<Document> start(long id, Lane lane, int forgiven) {
        return documents.start(id, lane, forgiven, clock.instant()) == 1 ? documents.findById(id) : Optional.empty();
    }

    /** The attempt does not count, and the document goes on waiting. */
    @Transactional
    void putOff(Document document, Infrastructure missing) {
        documents.putOff(document.id(), document.attempts(), missing);
    }

    /** Has the document processed alone from now on; nothing is known of it yet. */
    @Transactional
    void moveToCarefulLane(Document document, Instant due) {
        require(document, documents.moveToCarefulLane(document.id(), document.attempts()));
        queue.scheduleCarefully(document, due);
    }

    /**
     * Has a document read once more, alone, not before that time.
     *
     * @param crashes how often it has broken the reading program or its time
     * @param kills how often the reading program was killed from outside while it read the document
     */
    @Transactional
    void readAloneLater(
            Document document,
            int crashes,
            int kills,
            Outcome outcome,
            String reason,
            @Nullable String mediaType,
            Instant due) {
        int written = documents.readAloneLater(
                document.id(),
                document.attempts(),
                crashes,
                kills,
                outcome,
                DocumentLimits.reason(reason),
                DocumentLimits.mediaType(mediaType));
        require(document, written);
        queue.scheduleCarefully(document, due);
    }

    @Transactional
    void quarantine(Document document, Outcome outcome, String reason, @Nullable String mediaType, StepTimes times) {
        Optional<Report> kept = document.again() == null ? Optional.empty() : previous(document);
        if (kept.isPresent()) {
            String why = "Processed again without success, so its report stays as it was: " + reason;
            Report report = kept.get();
            finish(
                    document,
                    state(report),
                    outcome,
                    why,
                    mediaType,
                    document.findings(),
                    report.stored().number(),
                    times);
            return;
        }
        finish(document, DocumentState.QUARANTINED, outcome, reason, mediaType, null, document.reportId(), times);
    }

    /**
     * Other documents that are a version of the same, for {@link #settle(Document, Reading, Labels, StepTimes, List)}:
     * asked before and outside of its transaction, because what a transaction reads first is all that it sees.
     */
    List<Long> versions(Document document) {
        return documents.versions(document.organizationId(), document.name(), MOST_VERSIONS);
    }

    /**
     * As {@link #settle(Document, Reading, Labels, StepTimes)}, where several versions may be processed at once: they
     * become revisions of one report, and an older one that is read later than a newer one changes nothing.
     */
    @Transactional
    void settle(Document document, Reading reading, Labels labels, StepTimes times, List<Long> versions) {
        if (versions.size() < 2) {
            settle(document, reading, labels, times);
            return;
        }
        List<Document> held = documents.hold(versions);
        Optional<Document> newer = held.stream()
                .filter(other -> other.id() > document.id() && other.reportId() != null && hasReport(other.state()))
                .findFirst();
        Optional<Long> report = Optional.ofNullable(document.reportId())
                .or(() -> held.stream()
                        .filter(other -> other.id() < document.id() && other.reportId() != null)
                        .map(Document::reportId)
                        .reduce((older, newest) -> newest));
        if (newer.isPresent()) {
            finish(
                    document,
                    newer.get().state(),
                    reading.outcome(),
                    "A newer version of it was read before it, and its report stays.",
                    reading.mediaType(),
                    null,
                    newer.get().reportId(),
                    times);
        } else {
            settle(document.withReport(report.orElse(null)), reading, labels, times);
        }
    }

    /** Stores the report; a label that cannot be used puts the document aside instead. */
    @Transactional
    void settle(Document document, Reading reading, Labels labels, StepTimes times) {
        Optional<Report> previous = previous(document);
        Read read = new Read(document, reading, labels, times);
        draft(read, batch(document), previous, clock.instant())
                .map(draft -> StepTimes.timed(Step.SAVE, () -> save(document, draft, previous)))
                .ifPresent(stored -> finish(read, stored));
    }

    /** A document that is processed again makes another revision only where that says something else. */
    private Report save(Document document, Report draft, Optional<Report> previous) {
        if (document.again() == null || previous.isEmpty()) {
            return reports.save(draft);
        }
        return previous.get().saysTheSameAs(draft) ? previous.get() : reports.save(draft, document.again());
    }

    private Optional<Report> previous(Document document) {
        return Optional.ofNullable(document.reportId()).flatMap(id -> reports.findForPipeline(new ReportId(id)));
    }

    private static DocumentState state(Report report) {
        return report.isPublished() ? DocumentState.PUBLISHED : DocumentState.DRAFT;
    }

    /** @return the batch in which a document came */
    Batch batch(Document document) {
        return batches.findById(document.batchId()).orElseThrow();
    }

    /** @return the report to be stored; empty when there is none and that is written already */
    @Transactional
    Optional<Report> draft(Read read, Batch batch, Optional<Report> previous, Instant now) {
        Document document = read.document();
        Reading reading = read.reading();
        if (reading.content().isEmpty()) {
            quarantine(document, reading.outcome(), reading.reason(), reading.mediaType(), read.times());
            return Optional.empty();
        }
        try {
            Report draft =
                    drafts.draft(reading.content().get(), read.labels(), type(document, reading), batch, previous, now);
            return Optional.of(
                    document.again() == null || previous.isEmpty() ? draft : draft.decidedAs(previous.get()));
        } catch (IllegalArgumentException badLabel) {
            quarantine(document, Outcome.CORRUPT, badLabel.getMessage(), reading.mediaType(), read.times());
            return Optional.empty();
        }
    }

    @Transactional
    void finish(Read read, Report stored) {
        finish(
                read.document(),
                state(stored),
                read.reading().outcome(),
                read.reading().reason(),
                read.reading().mediaType(),
                read.reading().content().orElseThrow().findings().size(),
                stored.stored().number(),
                read.times());
    }

    private static DocumentType type(Document document, Reading reading) {
        return document.isRecord() ? DocumentType.RECORD : DocumentType.ofMedia(reading.mediaType());
    }

    /**
     * Enters each entry of an archive as a document of its own; entries that became a report before stay as they are.
     */
    @Transactional
    void unpack(Document archive, Reading opened, List<Reading> readings, StepTimes times) {
        List<Optional<Document>> before = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            before.add(documents.entryNamed(
                    archive.id(), entryName(archive, opened.entries().get(i), i)));
        }
        // First, because adding a row holds the batch's row in part, and two who hold it so cannot both count.
        batches.addReceived(archive.batchId(), (int)
                before.stream().filter(Optional::isEmpty).count());
        for (int i = 0; i < readings.size(); i++) {
            boolean isDone =
                    before.get(i).map(Document::state).filter(Ledger::hasReport).isPresent();
            if (!isDone || archive.again() != null) {
                Part part = opened.entries().get(i);
                String name = entryName(archive, part, i);
                end(
                        before.get(i)
                                .map(found -> again(found, archive.again()))
                                .orElseGet(() -> documents.save(entry(archive, part, name))),
                        readings.get(i));
            }
        }
        finish(
                archive,
                DocumentState.UNPACKED,
                opened.outcome(),
                opened.reason(),
                opened.mediaType(),
                null,
                null,
                times);
    }

    private void end(Document entry, Reading reading) {
        if (reading.content().isPresent()) {
            settle(entry, reading, Labels.NONE, new StepTimes());
        } else {
            quarantine(entry, reading.outcome(), reading.reason(), reading.mediaType(), new StepTimes());
        }
    }

    private static boolean hasReport(DocumentState state) {
        return state == DocumentState.DRAFT || state == DocumentState.PUBLISHED;
    }

    private Document again(Document entry, @Nullable String reason) {
        documents.reopen(entry.id(), clock.instant(), reason);
        return documents.findById(entry.id()).orElseThrow();
    }

    private Document entry(Document archive, Part part, String name) {
        Optional<Document> before = documents.newestNamed(archive.organizationId(), name);
        Instant now = clock.instant();
        return new Document(
                archive.batchId(),
                archive.organizationId(),
                archive.id(),
                name,
                false,
                null,
                archive.sha256(),
                0,
                DocumentState.IN_WORK,
                null,
                "",
                part.mediaType(),
                1,
                before.map(Document::reportId).orElse(null),
                now,
                now,
                null,
                null);
    }

    private static String entryName(Document archive, Part part, int position) {
        return DocumentLimits.name(archive.name() + "!/" + (part.name().isBlank() ? position : part.name()));
    }

    private void finish(
            Document document,
            DocumentState state,
            Outcome outcome,
            String reason,
            @Nullable String mediaType,
            @Nullable Integer findings,
            @Nullable Long report,
            StepTimes times) {
        int written = documents.finish(
                document.id(),
                document.attempts(),
                state,
                outcome,
                DocumentLimits.reason(reason),
                DocumentLimits.mediaType(mediaType),
                findings,
                report,
                clock.instant(),
                times.millis(Step.EXTRACT),
                times.millis(Step.OUTLINE),
                times.millis(Step.SANITIZE),
                times.millis(Step.CLASSIFY),
                times.millis(Step.SAVE),
                versions.extractor(),
                versions.rules());
        require(document, written);
    }

    private static void require(Document document, int rowsWritten) {
        if (rowsWritten == 0) {
            throw new TakenOver(document);
        }
    }
}
