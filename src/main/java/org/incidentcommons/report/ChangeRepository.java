package org.incidentcommons.report;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangeRepository extends GenericRepository<Change, Long> {
    void saveAll(Iterable<Change> changes);

    @Query("update report_change_number set value = value + :count where id = 1")
    void reserve(int count);

    @Query("select value from report_change_number where id = 1")
    long lastNumber();

    @Query("select * from report_change where sequence > :after order by sequence limit :limit")
    List<Change> after(long after, int limit);
}
