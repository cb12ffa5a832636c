package org.incidentcommons.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return saveAll(List.of(report)).getFirst();
    }

    /**
     * Stores another revision of a report, as {@link #save} does, and why there is one.
     *
     * @param reason in words for its readers, at most 200 characters
     */
    @Transactional
    public Report save(Report report, String reason) {
        Report saved = save(report);
        reports.addReason(saved.stored().number(), saved.revision(), reason, clock.instant());
        return saved;
    }

    /** @return why that revision of a report was made, where it was said */
    @Transactional
    public Optional<String> reason(ReportId id, int revision) {
        return reports.reason(id.number(), revision);
    }

    /**
     * Stores reports as {@link #save} does, with few statements for all of them.
     *
     * @param given those that replace another must each have another id
     * @return the reports with their ids, in the order given
     */
    @Transactional
    public List<Report> saveAll(List<Report> given) {
        Set<Long> replaced = given.stream()
                .flatMap(report -> report.id().stream())
                .map(ReportId::number)
                .collect(Collectors.toSet());
        Set<Long> wereVisible = visible(replaced);
        Instant now = clock.instant();
        List<ReportRow> rows =
                stored(given.stream().map(report -> ReportRow.of(report, now)).toList());
        parts.delete(replaced);
        List<Report> saved = IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).withId(new ReportId(rows.get(i).id())))
                .toList();
        parts.saveAll(saved);
        List<ReportRow> noticed = rows.stream()
                .filter(row -> row.status() == Status.PUBLISHED || wereVisible.contains(row.id()))
                .toList();
        if (!noticed.isEmpty()) {
            feed.add(noticed);
        }
        return saved;
    }

    private Set<Long> visible(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<ReportRow> before = reports.findByIdIn(ids);
        if (before.size() < ids.size()) {
            throw new IllegalStateException("one of " + ids.size() + " reports to be replaced is not there");
        }
        return before.stream()
                .filter(row -> row.status() == Status.PUBLISHED)
                .map(ReportRow::id)
                .collect(Collectors.toSet());
    }

    /** @return the rows with their ids, in the order given */
    private List<ReportRow> stored(List<ReportRow> given) {
        List<ReportRow> added = given.stream().filter(row -> row.id() == null).toList();
        Iterator<ReportRow> withIds = added.isEmpty()
                ? Collections.emptyIterator()
                : reports.saveAll(added).iterator();
        return given.stream()
                .map(row -> row.id() == null ? withIds.next() : reports.update(row))
                .toList();
    }

    /** @return the report when it is published and the viewer may see it */
    @Transactional
    public Optional<Report> find(ReportId id, Viewer viewer) {
        return reports.findById(id.number())
                .filter(row -> row.status() == Status.PUBLISHED && viewer.maySee(row.audience()))
                .map(row -> parts.complete(List.of(row)).getFirst());
    }

    /** @return those of the reports that are published and that the viewer may see, in the order asked for */
    @Transactional
    public List<Report> find(List<ReportId> ids, Viewer viewer) {
        Map<Long, ReportRow> rows = reports
                .findByIdIn(ids.stream().map(ReportId::number).toList())
                .stream()
                .filter(row -> row.status() == Status.PUBLISHED && viewer.maySee(row.audience()))
                .collect(Collectors.toMap(ReportRow::id, Function.identity()));
        return parts.complete(ids.stream()
                .map(id -> rows.get(id.number()))
                .filter(Objects::nonNull)
                .toList());
    }

    /** @return the report whatever its status: for the pipeline, which makes a new revision of it, not for readers */
    @Transactional
    public Optional<Report> findForPipeline(ReportId id) {
        return reports.findById(id.number())
                .map(row -> parts.complete(List.of(row)).getFirst());
    }

    /** @return those of the reports that there are, whatever their status, likewise */
    @Transactional
    public List<Report> allForPipeline(Collection<ReportId> ids) {
        return parts.complete(
                reports.findByIdIn(ids.stream().map(ReportId::number).toList()));
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
}
