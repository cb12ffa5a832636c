package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;

/** Compares what the database says of documents with the stored files and the reports made from them. */
@Singleton
public class Audit {
    private static final int AT_ONCE = 500; // rows held in memory
    private static final int MOST_DIFFERENCES = 1000; // nobody reads more; the count of the rest is told

    private final DocumentRepository documents;
    private final RecordPlaceRepository places;
    private final FileStore files;
    private final Reports reports;
    private final AuditRepository counts;
    private final QueueRepository queue;

    Audit(
            DocumentRepository documents,
            RecordPlaceRepository places,
            FileStore files,
            Reports reports,
            AuditRepository counts,
            QueueRepository queue) {
        this.counts = counts;
        this.queue = queue;
        this.documents = documents;
        this.places = places;
        this.files = files;
        this.reports = reports;
    }

    /** Told now and then how many of how many documents are done. */
    public interface Watcher {
        void at(long done, long total);
    }

    /**
     * @param documents how many were compared
     * @param files how many stored files were read
     * @param balance the equation of what was received and where it is
     * @param notes what is harmless, but worth knowing
     * @param differences a sentence for each; empty when all agree
     */
    public record Result(long documents, long files, String balance, List<String> notes, List<String> differences) {}

    public Result run(Watcher watcher) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> known = new HashSet<>();
        long total = documents.countRows();
        long done = 0;
        long last = 0;
        for (List<Document> page = documents.after(0, AT_ONCE);
                !page.isEmpty();
                page = documents.after(last, AT_ONCE)) {
            Map<Long, String> packed = packed(page);
            for (Document document : page) {
                String file = packed.getOrDefault(document.id(), document.sha256());
                if (known.add(file)) {
                    compareFile(document, file, differences);
                }
                compareReport(document, differences);
                last = document.id();
            }
            done += page.size();
            watcher.at(done, total);
        }
        Balance balance = Balance.of(counts.tallies(), counts.places());
        differences.addAll(balance.differences());
        for (Document lost : queue.withoutJob(MOST_DIFFERENCES)) {
            differences.add("Document " + lost.id() + " is in work, but not in the queue; the next start queues it.");
        }
        long strangers = counts.publishedWithoutDocument();
        if (strangers > 0) {
            differences.add(strangers + " published reports belong to no document.");
        }
        return new Result(done, known.size(), balance.toString(), notes(known), few(differences));
    }

    /** Bytes whose sender was never told that they arrived, so it sends them again. */
    private List<String> notes(Set<String> known) throws IOException {
        int surplus = files.allBut(known).size();
        return surplus == 0
                ? List.of()
                : List.of(surplus + " stored files belong to no document: they were cut off before they were"
                        + " acknowledged.");
    }

    /** @return the files of records that are stored together, by document */
    private Map<Long, String> packed(List<Document> page) {
        List<Long> records =
                page.stream().filter(Document::isRecord).map(Document::id).toList();
        return records.isEmpty()
                ? Map.of()
                : places.findByDocumentIdIn(records).stream()
                        .collect(Collectors.toMap(RecordPlace::documentId, RecordPlace::file));
    }

    private void compareFile(Document document, String file, List<String> differences) throws IOException {
        switch (files.compare(file)) {
            case MISSING -> differences.add("The stored file of document " + document.id() + " is missing.");
            case ALTERED -> differences.add("The stored file of document " + document.id() + " was altered.");
            case SAME -> {}
        }
    }

    private void compareReport(Document document, List<String> differences) {
        if (document.state() == DocumentState.QUARANTINED
                && (document.outcome() == null || document.reason().isBlank())) {
            differences.add("Document " + document.id() + " is quarantined without outcome or reason.");
        }
        boolean isFinal = document.state() != DocumentState.IN_WORK;
        if (isFinal && document.finishedAt() == null) {
            differences.add(
                    "Document " + document.id() + " is " + document.state().label() + " without an end.");
        }
        boolean hasReport = document.state() == DocumentState.PUBLISHED || document.state() == DocumentState.DRAFT;
        if (!hasReport) {
            return;
        }
        if (document.reportId() == null || !reports.exists(new ReportId(document.reportId()))) {
            differences.add("The report of document " + document.id() + " is missing.");
        }
    }

    private static List<String> few(List<String> differences) {
        if (differences.size() <= MOST_DIFFERENCES) {
            return differences;
        }
        List<String> few = new ArrayList<>(differences.subList(0, MOST_DIFFERENCES));
        few.add("... and " + (differences.size() - MOST_DIFFERENCES) + " more.");
        return few;
    }
}
