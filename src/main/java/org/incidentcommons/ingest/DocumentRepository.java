package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DocumentRepository extends GenericRepository<Document, Long> {
    Document save(Document document);

    Document update(Document document);

    Optional<Document> findById(Long id);

    @Query("select * from document where organization_id = :organizationId and name = :name order by id desc limit 1")
    Optional<Document> newestNamed(long organizationId, String name);

    @Query("""
            select * from document
            where organization_id = :organizationId and sha256 = :sha256 and state <> 'DUPLICATE'
            order by id limit 1""")
    Optional<Document> firstWithBytes(long organizationId, String sha256);

    @Query("""
            select state, outcome, count(*) as documents
            from document where batch_id = :batchId group by state, outcome""")
    List<StateCount> countByBatch(long batchId);

    @Query("""
            select reason, count(*) as documents from document
            where batch_id = :batchId and state = 'QUARANTINED'
            group by reason order by documents desc, reason limit :limit""")
    List<ReasonCount> reasonsByBatch(long batchId, int limit);

    @Query("select min(started_at) from document where batch_id = :batchId and state = 'IN_WORK'")
    Optional<Instant> oldestRunning(long batchId);

    @Query("select * from document where id > :after order by id limit :limit")
    List<Document> after(long after, int limit);

    @Query("select * from document where batch_id = :batchId and id > :after order by id limit :limit")
    List<Document> ofBatch(long batchId, long after, int limit);

    boolean existsByParentIdAndState(long parentId, DocumentState state);

    @Query("select count(*) from document")
    long countRows();
}
