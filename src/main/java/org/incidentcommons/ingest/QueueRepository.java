package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the queue's own tables tell beyond what the scheduler asks of them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QueueRepository extends GenericRepository<Document, Long> {
    /** Frees the jobs of a worker that is known to be dead; they line up again behind those that wait. */
    @Query("""
            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                version = version + 1, execution_time = :now
            where picked and picked_by = :node""")
    int free(String node, Instant now);

    @Query("""
            update careful_tasks set picked = false, picked_by = null, last_heartbeat = null,
                version = version + 1, execution_time = :now
            where picked and picked_by = :node""")
    int freeCareful(String node, Instant now);

    /** @return documents that wait for a job that is not there */
    @Query("""
            select * from document
            where state = 'IN_WORK' and id not in (
                select cast(substring_index(task_instance, '-', 1) as unsigned) from scheduled_tasks
                where task_name = 'process-document'
                union all
                select cast(substring_index(task_instance, '-', 1) as unsigned) from careful_tasks
                where task_name = 'process-carefully'
                union all
                select record_place.document_id from record_place
                join scheduled_tasks on task_name = 'process-records'
                    and record_place.chunk = cast(task_instance as unsigned)
                union all
                select document.id from document
                join scheduled_tasks on task_name = 'process-together'
                    and document.together = cast(task_instance as unsigned))
            order by id limit :limit""")
    List<Document> withoutJob(int limit);

    @Query("select count(*) from document where state = 'IN_WORK'")
    long waiting();

    @Query("select min(received_at) from document where state = 'IN_WORK'")
    Optional<Instant> oldestReceived();

    @Query("select max(finished_at) from document")
    Optional<Instant> lastEnd();
}
