package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecordPlaceRepository extends GenericRepository<RecordPlace, Long> {
    void saveAll(Iterable<RecordPlace> places);

    Optional<RecordPlace> findById(Long documentId);

    List<RecordPlace> findByDocumentIdIn(Collection<Long> documentIds);

    List<RecordPlace> findByChunk(long chunk);

    /** Holds the rows of those that no attempt was made with, and by the primary key no others. */
    @Query("""
            select id from document force index (primary)
            where id in (:ids) and state = 'IN_WORK' and lane = 'NORMAL' and attempts = 0
            for update""")
    List<Long> fresh(Collection<Long> ids);

    @Query("select id from document where id in (:ids) and state = 'IN_WORK' and lane = 'NORMAL' and attempts > 0")
    List<Long> triedBefore(Collection<Long> ids);

    @Query("update document set attempts = 1, started_at = :now, waiting_for = null where id = :id")
    void start(long id, Instant now);

    @Query("select * from document where id in (:ids) order by id")
    List<Document> documents(Collection<Long> ids);

    /** Holds the rows of those whose first attempt is still their last. */
    @Query("""
            select id from document force index (primary)
            where id in (:ids) and state = 'IN_WORK' and attempts = 1
            for update""")
    List<Long> stillInWork(Collection<Long> ids);
}
