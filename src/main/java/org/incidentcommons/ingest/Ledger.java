package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Part;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;

/** Writes how a document ended, together with the report made from it, in one transaction. */
@Singleton
class Ledger {
    private final DocumentRepository documents;
    private final BatchRepository batches;
    private final Reports reports;
    private final Drafts drafts;
    private final Clock clock;

    Ledger(DocumentRepository documents, BatchRepository batches, Reports reports, Drafts drafts, Clock clock) {
        this.documents = documents;
        this.batches = batches;
        this.reports = reports;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @return the document with one more attempt; empty when it needs none any more */
    @Transactional
    Optional<Document> start(long id) {
        return documents
                .findById(id)
                .filter(document -> document.state() == DocumentState.IN_WORK)
                .map(document -> documents.update(document.started(clock.instant())));
    }

    @Transactional
    void quarantine(Document document) {
        documents.update(document.finished(DocumentState.QUARANTINED, document.reportId(), null, clock.instant()));
    }

    /** Stores the report; a label that cannot be used puts the document aside instead. */
    @Transactional
    void settle(Document document, Reading.Content content, Labels labels) {
        Batch batch = batches.findById(document.batchId()).orElseThrow();
        Optional<Report> previous =
                Optional.ofNullable(document.reportId()).flatMap(id -> reports.findForPipeline(new ReportId(id)));
        Report draft;
        try {
            draft = drafts.draft(content, labels, type(document), batch, previous, clock.instant());
        } catch (IllegalArgumentException badLabel) {
            quarantine(document.read(Outcome.CORRUPT, badLabel.getMessage(), document.mediaType()));
            return;
        }
        Report stored = reports.save(draft);
        documents.update(document.finished(
                stored.isPublished() ? DocumentState.PUBLISHED : DocumentState.DRAFT,
                stored.stored().number(),
                content.findings().size(),
                clock.instant()));
    }

    private static DocumentType type(Document document) {
        return document.isRecord()
                ? DocumentType.RECORD
                : DocumentType.ofMedia(document.mediaType() == null ? "" : document.mediaType());
    }

    /** Enters each entry of an archive as a document of its own. */
    @Transactional
    void unpack(Document archive, List<Part> parts, List<Reading> readings) {
        for (int i = 0; i < parts.size(); i++) {
            Reading reading = readings.get(i);
            Document entry = documents
                    .save(entry(archive, parts.get(i), i))
                    .read(reading.outcome(), reading.reason(), reading.mediaType());
            if (reading.content().isPresent()) {
                settle(entry, reading.content().get(), Labels.NONE);
            } else {
                quarantine(entry);
            }
        }
        documents.update(archive.finished(DocumentState.UNPACKED, null, null, clock.instant()));
    }

    private Document entry(Document archive, Part part, int position) {
        String name = archive.name() + "!/" + (part.name().isBlank() ? position : part.name());
        Optional<Document> before = documents.newestNamed(archive.organizationId(), cut(name));
        return new Document(
                null,
                archive.batchId(),
                archive.organizationId(),
                archive.id(),
                cut(name),
                false,
                null,
                archive.sha256(),
                0,
                DocumentState.IN_WORK,
                null,
                "",
                part.mediaType(),
                1,
                null,
                before.map(Document::reportId).orElse(null),
                clock.instant(),
                clock.instant(),
                null);
    }

    private static String cut(String name) {
        return name.length() <= 500 ? name : name.substring(name.length() - 500); // the width of the column
    }
}
