package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BatchRepository extends GenericRepository<Batch, Long> {
    Batch save(Batch batch);

    Optional<Batch> findById(Long id);

    /** Counts what arrives, with what turns out to be unchanged. */
    @Query("update batch set received = received + :count where id = :id")
    int addReceived(long id, int count);

    @Query("update batch set unchanged = unchanged + :count where id = :id")
    void addUnchanged(long id, int count);

    @Query("update batch set closed_at = :now where id = :id and closed_at is null")
    void close(long id, Instant now);

    @Query("update batch set cancelled_at = :now, closed_at = coalesce(closed_at, :now) where id = :id")
    int cancel(long id, Instant now);

    @Query("select * from batch order by id desc limit :limit")
    List<Batch> newest(int limit);
}
