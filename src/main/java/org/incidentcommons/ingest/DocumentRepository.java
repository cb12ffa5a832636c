package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DocumentRepository extends GenericRepository<Document, Long> {
    Document save(Document document);

    /** @return the documents with their ids, in the order given */
    List<Document> saveAll(Iterable<Document> documents);

    Optional<Document> findById(Long id);

    /** @return 1 when the document needs another attempt, which is counted; 0 when it needs none any more */
    @Query("""
            update document set attempts = attempts + 1, forgiven = forgiven + :forgiven, started_at = :now,
                waiting_for = null
            where id = :id and state = 'IN_WORK' and lane = :lane""")
    int start(long id, Lane lane, int forgiven, Instant now);

    /** Those of documents entered together that wait for their end, in the order in which they came. */
    @Query("""
            select * from document
            where together = :together and state = 'IN_WORK' and lane = 'NORMAL'
            order by id""")
    List<Document> waitingTogether(long together);

    /** @return 1 when this is the document's first attempt; 0 when it needs none any more, or had one */
    @Query("""
            update document set attempts = 1, started_at = :now, waiting_for = null
            where id = :id and state = 'IN_WORK' and lane = 'NORMAL' and attempts = 0""")
    int startFirst(long id, Instant now);

    /** @return 1 when the attempt was still the document's last; 0 when the end is void */
    @Query("""
            update document set state = :state, outcome = :outcome, reason = :reason, media_type = :mediaType,
                findings = :findings, report_id = :reportId, finished_at = :finishedAt, waiting_for = null,
                extract_ms = :extractMs, outline_ms = :outlineMs, sanitize_ms = :sanitizeMs,
                classify_ms = :classifyMs, save_ms = :saveMs, extractor = :extractor, rules = :rules, again = null
            where id = :id and attempts = :attempts and state = 'IN_WORK'""")
    int finish(
            long id,
            int attempts,
            DocumentState state,
            @Nullable Outcome outcome,
            String reason,
            @Nullable String mediaType,
            @Nullable Integer findings,
            @Nullable Long reportId,
            Instant finishedAt,
            @Nullable Integer extractMs,
            @Nullable Integer outlineMs,
            @Nullable Integer sanitizeMs,
            @Nullable Integer classifyMs,
            @Nullable Integer saveMs,
            @Nullable String extractor,
            @Nullable String rules);

    /** @return 1 when the attempt was still the document's last */
    @Query("""
            update document set lane = 'CAREFUL', started_at = null
            where id = :id and attempts = :attempts and state = 'IN_WORK'""")
    int moveToCarefulLane(long id, int attempts);

    /** @return 1 when the attempt was still the document's last */
    @Query("""
            update document set lane = 'CAREFUL', started_at = null, crashes = :crashes, kills = :kills,
                outcome = :outcome, reason = :reason, media_type = :mediaType
            where id = :id and attempts = :attempts and state = 'IN_WORK'""")
    int readAloneLater(
            long id, int attempts, int crashes, int kills, Outcome outcome, String reason, @Nullable String mediaType);

    /** Says that the attempt did not count, and what was missing. */
    @Query("""
            update document set forgiven = forgiven + 1, waiting_for = :what, started_at = null
            where id = :id and attempts = :attempts and state = 'IN_WORK'""")
    int putOff(long id, int attempts, Infrastructure what);

    /** Lets an entry of an archive have another end. */
    @Query("""
            update document set state = 'IN_WORK', outcome = null, reason = '', attempts = attempts + 1,
                started_at = :now, finished_at = null, again = :again
            where id = :id""")
    void reopen(long id, Instant now, @Nullable String again);

    @Query("select * from document where parent_id = :parentId and name = :name order by id limit 1")
    Optional<Document> entryNamed(long parentId, String name);

    @Query("select * from document where organization_id = :organizationId and name = :name order by id desc limit 1")
    Optional<Document> newestNamed(long organizationId, String name);

    /** The newest document of each name. */
    @Query("""
            select * from document where id in (
                select max(id) from document where organization_id = :organizationId and name in (:names) group by name)""")
    List<Document> newestNamed(long organizationId, Collection<String> names);

    /** The versions of a document that have or may get a report, whatever they are; entries of archives too. */
    @Query("""
            select id from document
            where organization_id = :organizationId and name = :name
                and (state = 'IN_WORK' or report_id is not null)
            order by id desc limit :limit""")
    List<Long> versions(long organizationId, String name, int limit);

    /** Holds these rows, and by the primary key no others, as they are now. */
    @Query("select * from document force index (primary) where id in (:ids) order by id for update")
    List<Document> hold(List<Long> ids);

    /** The versions with these names that are being processed, are newer than the first given, or have a report. */
    @Query("""
            select id, name, state from document
            where organization_id = :organizationId and name in (:names)
                and (state = 'IN_WORK' or id > :first or report_id is not null)""")
    List<Version> versions(long organizationId, List<String> names, long first);

    /** The first document with each of these bytes. */
    @Query("""
            select * from document where id in (
                select min(id) from document
                where organization_id = :organizationId and sha256 in (:sha256) and state <> 'DUPLICATE'
                group by sha256)""")
    List<Document> firstWithBytes(long organizationId, Collection<String> sha256);

    @Query("""
            select state, outcome, count(*) as documents
            from document where batch_id = :batchId group by state, outcome""")
    List<StateCount> countByBatch(long batchId);

    @Query("""
            select reason, count(*) as documents from document
            where batch_id = :batchId and state = 'QUARANTINED'
            group by reason order by documents desc, reason limit :limit""")
    List<ReasonCount> reasonsByBatch(long batchId, int limit);

    @Query("select state, outcome, count(*) as documents from document group by state, outcome")
    List<StateCount> countAll();

    /** Per batch and state, so that a list of batches needs one question. */
    @Query("""
            select batch_id, state, count(*) as documents from document
            where batch_id in (:batches) group by batch_id, state""")
    List<BatchCount> countByBatches(List<Long> batches);

    /** @return of a batch, or of all when it is 0 */
    @Query("""
            select count(*) from document
            where finished_at >= :since and (:batchId = 0 or batch_id = :batchId)""")
    long endedSince(long batchId, Instant since);

    @Query("select max(finished_at) from document where batch_id = :batchId")
    Optional<Instant> lastEnd(long batchId);

    /** Those being processed right now, longest first; of a batch, or of all when it is 0. */
    @Query("""
            select * from document
            where state = 'IN_WORK' and started_at is not null and (:batchId = 0 or batch_id = :batchId)
            order by started_at limit :limit""")
    List<Document> running(long batchId, int limit);

    /** What documents in work have not been able to go on without; of a batch, or of all when it is 0. */
    @Query("""
            select waiting_for as what, count(*) as documents from document
            where state = 'IN_WORK' and waiting_for is not null and (:batchId = 0 or batch_id = :batchId)
            group by waiting_for""")
    List<WaitCount> waiting(long batchId);

    /** What failed and was tried, by how and by media type; of a batch, or of all when it is 0. */
    @Query("""
            select outcome, media_type, count(*) as documents from document
            where state = 'QUARANTINED' and attempts > 0 and (:batchId = 0 or batch_id = :batchId)
            group by outcome, media_type order by documents desc, outcome, media_type""")
    List<FailureCount> failures(long batchId);

    /** Those to be tried again; of an entry of an archive, the archive. */
    @Query("""
            select distinct coalesce(parent_id, id) from document
            where state = :state and (state <> 'QUARANTINED' or attempts > 0)
                and (:batchId = 0 or batch_id = :batchId)
                and (:outcome = '' or outcome = :outcome) and (:mediaType = '' or media_type = :mediaType)
                and coalesce(parent_id, id) > :after
            order by 1 limit :limit""")
    List<Long> toRetry(DocumentState state, long batchId, String outcome, String mediaType, long after, int limit);

    /** Puts documents back to their beginning; what they had of attempts is forgiven. */
    @Query("""
            update document set state = 'IN_WORK', lane = 'NORMAL', outcome = null, reason = '', waiting_for = null,
                forgiven = attempts, crashes = 0, kills = 0, started_at = null, finished_at = null
            where id in (:ids) and state in ('QUARANTINED', 'CANCELLED', 'UNPACKED')""")
    int restart(List<Long> ids);

    @Query("""
            update batch set resumed_at = :now
            where id in (select batch_id from document where id in (:ids))""")
    void resumeBatches(List<Long> ids, Instant now);

    /** Those with a report, or archives of them, that a choice names; each part that is empty or 0 chooses all. */
    @Query("""
            select id from document
            where id > :after and parent_id is null and state in ('DRAFT', 'PUBLISHED', 'UNPACKED')
                and (:batchId = 0 or batch_id = :batchId)
                and (:organization = '' or organization_id in (select id from organization where name = :organization))
                and (:mediaType = '' or media_type = :mediaType)
                and (:outcome = '' or outcome = :outcome)
                and (:notRules = '' or rules is null or rules <> :notRules
                    or extractor is null or extractor <> :notExtractor)
                and (:code = '' or exists (select 1 from report_code
                    where report_code.report_id = document.report_id and report_code.code = :code))
            order by id limit :limit""")
    List<Long> toProcessAgain(
            long after,
            long batchId,
            String organization,
            String mediaType,
            String outcome,
            String notRules,
            String notExtractor,
            String code,
            int limit);

    @Query("""
            update document set state = 'IN_WORK', lane = 'NORMAL', again = :reason, waiting_for = null,
                forgiven = attempts, crashes = 0, kills = 0, started_at = null, finished_at = null
            where id in (:ids) and state in ('DRAFT', 'PUBLISHED', 'UNPACKED')""")
    int processAgain(List<Long> ids, String reason);

    @Query("""
            update document set state = 'CANCELLED', outcome = null, reason = :reason, waiting_for = null,
                finished_at = :now
            where batch_id = :batchId and state = 'IN_WORK' and again is null""")
    int cancel(long batchId, String reason, Instant now);

    @Query("select * from document where id > :after order by id limit :limit")
    List<Document> after(long after, int limit);

    @Query("select * from document where batch_id = :batchId and id > :after order by id limit :limit")
    List<Document> ofBatch(long batchId, long after, int limit);

    @Query("""
            select * from document
            where batch_id = :batchId and state in ('DRAFT', 'PUBLISHED', 'DUPLICATE') and id > :after
            order by id limit :limit""")
    List<Document> withReport(long batchId, long after, int limit);

    /** Those of a batch, or of one state when it is not blank. */
    @Query("""
            select * from document
            where batch_id = :batchId and (:state = '' or state = :state) and id > :after
            order by id limit :limit""")
    List<Document> ofBatchIn(long batchId, String state, long after, int limit);

    /** What else came from an organization with the same bytes; entries of archives have none of their own. */
    @Query("""
            select * from document
            where organization_id = :organizationId and sha256 = :sha256 and id <> :itself and parent_id is null
            order by id limit :limit""")
    List<Document> sameBytes(long organizationId, String sha256, long itself, int limit);

    boolean existsByParentIdAndState(long parentId, DocumentState state);

    @Query("select count(*) from document where state = 'IN_WORK' and again is not null")
    long countProcessedAgain();

    @Query("select count(*) from document")
    long countRows();

    /**
     * @return whether the database chose the transaction that failed to end a deadlock, so that it may be made again
     */
    static boolean endedADeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransactionRollbackException) {
                return true;
            }
        }
        return false;
    }
}
