package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.incidentcommons.report.Change;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings reports from the database into a generation. One report that cannot be indexed does not hold up the others: an
 * entry that no search finds stands for it, so that the numbers of index and database still agree.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ChangeFeed feed;
    private final Reports reports;
    private final Vocabularies vocabularies;
    private final int chunk;

    /** @param chunk changes or reports read at once */
    Intake(ChangeFeed feed, Reports reports, Vocabularies vocabularies, int chunk) {
        this.feed = feed;
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.chunk = chunk;
    }

    /** Applies the next changes and shows them to searches. @return whether there were any */
    boolean applyNext(Generation generation) throws IOException {
        List<Change> changes = feed.after(generation.sequence(), chunk);
        if (changes.isEmpty()) {
            return false;
        }
        Set<Long> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(change.reportId()));
        for (Report report : reports.publishedForIndex(changed)) {
            put(generation, report);
            changed.remove(report.stored().number());
        }
        generation.delete(changed);
        generation.show(changes.getLast().sequence());
        return true;
    }

    /** Puts in every published report, by number. What changes meanwhile may be in it or not. */
    void putAll(Generation generation, Progress progress) throws IOException {
        List<Report> next = reports.publishedForIndexAfter(0, chunk);
        while (!next.isEmpty()) {
            for (Report report : next) {
                put(generation, report);
            }
            progress.written(next.size());
            next = reports.publishedForIndexAfter(next.getLast().stored().number(), chunk);
        }
    }

    interface Progress {
        void written(int more);
    }

    private void put(Generation generation, Report report) throws IOException {
        Document document;
        try {
            document = ReportDocument.of(report, vocabularies);
        } catch (RuntimeException refused) {
            leaveOut(generation, report, refused);
            return;
        }
        try {
            generation.put(report.stored().number(), document);
        } catch (IllegalArgumentException refused) {
            leaveOut(generation, report, refused);
        }
    }

    private void leaveOut(Generation generation, Report report, RuntimeException refused) throws IOException {
        LOG.error("{} cannot be indexed and is not found by searches: {}", report.stored(), refused.getMessage());
        generation.put(report.stored().number(), ReportDocument.leftOut(report, vocabularies));
    }
}
