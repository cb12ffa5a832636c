package org.incidentcommons.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReportRepository extends GenericRepository<ReportRow, Long> {
    /** @return the rows with their ids, in the order given */
    List<ReportRow> saveAll(Iterable<ReportRow> rows);

    ReportRow update(ReportRow row);

    Optional<ReportRow> findById(Long id);

    boolean existsById(Long id);

    List<ReportRow> findByIdIn(Collection<Long> ids);

    long countByStatus(Status status);

    @Query("""
            insert into report_revision (report_id, revision, reason, made_at)
            values (:report, :revision, :reason, :now)""")
    void addReason(long report, int revision, String reason, Instant now);

    @Query("select reason from report_revision where report_id = :report and revision = :revision")
    Optional<String> reason(long report, int revision);

    @Query("select * from report where status = 'PUBLISHED' and id > :after order by id limit :limit")
    List<ReportRow> publishedAfter(long after, int limit);

    @Query("select id, revision from report where status = 'PUBLISHED' and id > :after order by id limit :limit")
    List<PublishedRevision> revisionsAfter(long after, int limit);
}
