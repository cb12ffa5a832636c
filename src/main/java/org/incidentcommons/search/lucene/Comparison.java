package org.incidentcommons.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.report.PublishedRevision;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Status;
import org.incidentcommons.search.IndexDifferences;

/** Compares the revisions in a generation with those in the database. */
final class Comparison {
    private static final int CHUNK = 10_000; // numbers and revisions read at once, about 1 MB

    private final ChangeFeed feed;
    private final Reports reports;

    Comparison(ChangeFeed feed, Reports reports) {
        this.feed = feed;
        this.reports = reports;
    }

    /**
     * @return false when the generation cannot have come from this database: it is ahead of it, or holds another number
     *     of reports though nothing is left to apply
     */
    boolean canBelongTogether(Generation generation) {
        long last = feed.last();
        long published = reports.count(Status.PUBLISHED);
        boolean isStill = feed.last() == last && generation.sequence() == last;
        return generation.sequence() <= last && (!isStill || Contents.count(generation) == published);
    }

    /** @return the differences but those of reports that changed since the generation caught up */
    IndexDifferences of(Generation generation) {
        long begin = generation.sequence();
        Map<Long, Integer> indexed = Contents.revisions(generation);
        List<ReportId> leftOut = Contents.read(generation, Contents::leftOut);
        Map<Long, Integer> published = published();
        feed.after(begin, Integer.MAX_VALUE).forEach(change -> {
            indexed.remove(change.reportId());
            published.remove(change.reportId());
        });
        return compared(published, indexed, leftOut);
    }

    private Map<Long, Integer> published() {
        Map<Long, Integer> revisions = new HashMap<>();
        List<PublishedRevision> next = reports.publishedRevisionsAfter(0, CHUNK);
        while (!next.isEmpty()) {
            next.forEach(each -> revisions.put(each.id(), each.revision()));
            next = reports.publishedRevisionsAfter(next.getLast().id(), CHUNK);
        }
        return revisions;
    }

    private static IndexDifferences compared(
            Map<Long, Integer> published, Map<Long, Integer> indexed, List<ReportId> leftOut) {
        List<ReportId> missing = new ArrayList<>();
        List<ReportId> stale = new ArrayList<>();
        published.forEach((id, revision) -> {
            Integer found = indexed.get(id);
            if (found == null) {
                missing.add(new ReportId(id));
            } else if (!found.equals(revision)) {
                stale.add(new ReportId(id));
            }
        });
        List<ReportId> surplus = indexed.keySet().stream()
                .filter(id -> !published.containsKey(id))
                .map(ReportId::new)
                .toList();
        List<ReportId> refused = leftOut.stream()
                .filter(id -> published.containsKey(id.number()))
                .toList();
        return new IndexDifferences(published.size(), missing, surplus, stale, refused);
    }
}
