package org.incidentcommons.report;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecommendationRepository extends GenericRepository<RecommendationRow, Long> {
    List<RecommendationRow> findByReportIdInOrderByReportIdAscAndOrdinalAsc(Collection<Long> reportIds);

    void deleteByReportIdIn(Collection<Long> reportIds);
}
