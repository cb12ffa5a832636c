package org.incidentcommons.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;

/** The reports in the database. */
@Singleton
public class Reports {
    private final ReportRepository reports;
    private final ReportParts parts;
    private final ChangeFeed feed;
    private final Clock clock;

    Reports(ReportRepository reports, ReportParts parts, ChangeFeed feed, Clock clock) {
        this.reports = reports;
        this.parts = parts;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Stores a report that is new or replaces the one with its id. When readers may notice, the change feed gets a row
     * in the same transaction.
     *
     * @return the report with its id
     */
    @Transactional
    public Report save(Report report) {
        boolean wasVisible = report.id().isPresent()
                && reports.findById(report.stored().number())
                        .map(row -> row.status() == Status.PUBLISHED)
                        .orElseThrow(() -> new IllegalStateException("there is no " + report.stored()));
        ReportRow row = ReportRow.of(report, clock.instant());
        ReportRow stored = report.id().isPresent() ? reports.update(row) : reports.save(row);
        if (report.id().isPresent()) {
            parts.delete(stored.id());
        }
        parts.save(stored.id(), report);
        if (wasVisible || report.isPublished()) {
            feed.add(List.of(stored));
        }
        return find(stored.id());
    }

    /** @return the report when it is published and the viewer may see it */
    @Transactional
    public Optional<Report> find(ReportId id, Viewer viewer) {
        return reports.findById(id.number())
                .filter(row -> row.status() == Status.PUBLISHED && viewer.maySee(row.audience()))
                .map(row -> parts.complete(List.of(row)).getFirst());
    }

    /** @return the report whatever its status: for the pipeline, which makes a new revision of it, not for readers */
    @Transactional
    public Optional<Report> findForPipeline(ReportId id) {
        return reports.findById(id.number())
                .map(row -> parts.complete(List.of(row)).getFirst());
    }

    /** @return those of the reports that are published, for every audience: for the index, which filters by viewer */
    @Transactional
    public List<Report> publishedForIndex(Collection<Long> ids) {
        List<ReportRow> rows = reports.findByIdIn(ids).stream()
                .filter(row -> row.status() == Status.PUBLISHED)
                .toList();
        return parts.complete(rows);
    }

    /** @return at most {@code limit} published reports with a number above {@code after}, by number: for the index */
    @Transactional
    public List<Report> publishedForIndexAfter(long after, int limit) {
        return parts.complete(reports.publishedAfter(after, limit));
    }

    /** @return the same without reading the reports themselves: to compare an index with the database */
    @Transactional
    public List<PublishedRevision> publishedRevisionsAfter(long after, int limit) {
        return reports.revisionsAfter(after, limit);
    }

    /** @return whether there is such a report, whatever its status: for checks, not for readers */
    @Transactional
    public boolean exists(ReportId id) {
        return reports.existsById(id.number());
    }

    /** @return how many reports have that status, for every audience: for checks, not for readers */
    @Transactional
    public long count(Status status) {
        return reports.countByStatus(status);
    }

    private Report find(long id) {
        ReportRow row = reports.findById(id).orElseThrow(() -> new IllegalStateException("there is no report " + id));
        return parts.complete(List.of(row)).getFirst();
    }
}
