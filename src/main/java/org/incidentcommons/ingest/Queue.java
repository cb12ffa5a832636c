package org.incidentcommons.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs waiting in the database and the workers that take them, in two lanes: the careful one has a single worker
 * and a table of its own, so what waits there is never in the way of the others.
 *
 * <p>A job is named after its document and the attempts it had when it was queued, so that a new job never meets the
 * remains of an old one.
 */
@Singleton
public class Queue {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    // A worker that has not been heard of for five of these is taken for dead, and its job starts again elsewhere.
    // Should
    // it live after all, what it makes of the document is dropped: Ledger.
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final int HEARTBEATS_MISSED = 5;
    private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY_AFTER = Duration.ofSeconds(30); // soon enough after a repair
    private static final JdbcCustomization TIMES_IN_UTC = new MariaDBJdbcCustomization(true);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final String CAREFUL_TABLE = "careful_tasks";
    private static final int AT_ONCE = 1000; // jobs found missing and queued in one transaction

    private final OneTimeTask<Void> task;
    private final OneTimeTask<Void> carefulTask;
    private final OneTimeTask<Void> togetherTask;
    private final OneTimeTask<Void> recordsTask;
    private final SchedulerClient inTransaction;
    private final SchedulerClient carefulInTransaction;
    private final DataSource dataSource;
    private final IngestConfig config;
    private final Node node;
    private final QueueRepository rows;
    private final Clock clock;
    private final List<Scheduler> running = new ArrayList<>();
    private volatile @Nullable Scheduler normal;

    Queue(
            DataSource dataSource,
            IngestConfig config,
            Node node,
            QueueRepository rows,
            Clock clock,
            BeanProvider<Worker> worker,
            BeanProvider<TogetherJob> togetherJob,
            BeanProvider<RecordsJob> recordsJob) {
        this.config = config;
        this.node = node;
        this.rows = rows;
        this.clock = clock;
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.task = task("process-document", Lane.NORMAL, worker);
        this.carefulTask = task("process-carefully", Lane.CAREFUL, worker);
        this.togetherTask = Tasks.oneTime("process-together")
                .onFailure(Queue::later)
                .execute((instance, context) -> togetherJob.get().run(Long.parseLong(instance.getId())));
        this.recordsTask = Tasks.oneTime("process-records")
                .onFailure(Queue::later)
                .execute((instance, context) -> recordsJob.get().run(Long.parseLong(instance.getId())));
        // The data source as injected gives the connection of the transaction that is under way.
        this.inTransaction = SchedulerClient.Builder.create(dataSource, task, togetherTask, recordsTask)
                .jdbcCustomization(TIMES_IN_UTC)
                .build();
        this.carefulInTransaction = SchedulerClient.Builder.create(dataSource, carefulTask)
                .tableName(CAREFUL_TABLE)
                .jdbcCustomization(TIMES_IN_UTC)
                .build();
    }

    private static OneTimeTask<Void> task(String name, Lane lane, BeanProvider<Worker> worker) {
        return Tasks.oneTime(name)
                .onFailure(Queue::later)
                .execute((instance, context) -> worker.get().run(document(instance.getId()), lane));
    }

    private static long document(String job) {
        int dash = job.indexOf('-');
        return Long.parseLong(dash < 0 ? job : job.substring(0, dash));
    }

    /** Infrastructure was missing: again after a pause that doubles, without end, for it may be away for days. */
    private static void later(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int doublings = Math.min(failed.getExecution().consecutiveFailures, 10);
        Duration pause = FIRST_RETRY_AFTER.multipliedBy(1L << doublings);
        Duration bounded = pause.compareTo(LAST_RETRY_AFTER) < 0 ? pause : LAST_RETRY_AFTER;
        operations.reschedule(failed, failed.getTimeDone().plus(bounded));
    }

    /** Queues new documents, those entered together as one job; takes effect when the transaction commits. */
    void schedule(List<Document> documents) {
        List<TaskInstance<?>> jobs = documents.stream()
                .<TaskInstance<?>>map(document -> document.together() == null
                        ? task.instance(Long.toString(document.id()))
                        : togetherTask.instance(Long.toString(document.together())))
                .distinct()
                .toList();
        scheduleAll(jobs);
    }

    /** Queues the records of a chunk as one job; likewise. */
    void scheduleRecords(long chunk) {
        inTransaction.schedule(recordsTask.instance(Long.toString(chunk)), clock.instant());
    }

    /** Queues documents once more, each as a job, that someone wants tried again; likewise. */
    void scheduleOnceMore(List<Long> documents) {
        String again = "-" + clock.millis(); // no job was ever named so
        scheduleAll(documents.stream()
                .<TaskInstance<?>>map(id -> task.instance(id + again))
                .toList());
    }

    private void scheduleAll(List<TaskInstance<?>> jobs) {
        if (!jobs.isEmpty()) {
            inTransaction.scheduleBatch(jobs, clock.instant());
        }
    }

    /** Queues a document in the careful lane; likewise. */
    void scheduleCarefully(Document document, Instant due) {
        carefulInTransaction.schedule(carefulTask.instance(document.id() + "-" + document.attempts()), due);
    }

    /** Starts the workers of this process; without it, jobs only wait. */
    public synchronized void start() {
        if (running.isEmpty() && config.workers() > 0) {
            takeUpWhatWasCutOff();
            normal = builder(task, togetherTask, recordsTask)
                    .threads(config.workers())
                    .pollUsingFetchAndLockOnExecute(1.0, 8.0)
                    .build();
            Scheduler careful = builder(carefulTask)
                    .tableName(CAREFUL_TABLE)
                    .threads(1)
                    .pollUsingFetchAndLockOnExecute(1.0, 2.0)
                    .build();
            running.addAll(List.of(normal, careful));
            running.forEach(Scheduler::start);
        }
    }

    /** Has workers of this process that have nothing to do look for jobs at once. Call it after the commit. */
    void wake() {
        Scheduler own = normal;
        if (own != null && own.getCurrentlyExecuting().size() < config.workers()) {
            own.triggerCheckForDueExecutions();
        }
    }

    private SchedulerBuilder builder(OneTimeTask<?>... known) {
        return Scheduler.create(dataSource, List.of(known))
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .jdbcCustomization(TIMES_IN_UTC)
                .failureLogging(LogLevel.WARN, false) // a database away for an hour would fill the log
                .shutdownMaxWait(STOP_WITHIN);
    }

    /** The data folder is locked by this process, so whoever took jobs in this node's name before is dead. */
    private void takeUpWhatWasCutOff() {
        int freed = rows.free(node.name(), clock.instant()) + rows.freeCareful(node.name(), clock.instant());
        int lost = 0;
        for (int found = queueLost(); found > 0; found = queueLost()) {
            lost += found;
        }
        if (freed + lost > 0) {
            LOG.info("Goes on with {} documents that were cut off, and {} that had no job", freed, lost);
        }
    }

    /** @return how many documents had no job, and have one now */
    @Transactional
    int queueLost() {
        List<Document> lost = rows.withoutJob(AT_ONCE);
        String again = "-" + clock.millis();
        for (Document document : lost) {
            String job = document.id() + again;
            if (document.lane() == Lane.CAREFUL) {
                carefulInTransaction.schedule(carefulTask.instance(job), clock.instant());
            } else {
                inTransaction.schedule(task.instance(job), clock.instant());
            }
        }
        return lost.size();
    }

    @PreDestroy
    synchronized void stop() {
        normal = null;
        running.forEach(Scheduler::stop);
        running.clear();
    }
}
