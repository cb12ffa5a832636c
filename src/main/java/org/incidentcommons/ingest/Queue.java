package org.incidentcommons.ingest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.BeanProvider;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** The jobs waiting in the database and the workers that take them. */
@Singleton
public class Queue {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    // A worker that has not been heard of for six of these is taken for dead, and its job starts again elsewhere.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int HEARTBEATS_MISSED = 6;
    private static final Duration FIRST_RETRY_AFTER = Duration.ofSeconds(2);
    private static final JdbcCustomization TIMES_IN_UTC = new MariaDBJdbcCustomization(true);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final OneTimeTask<Void> task;
    private final SchedulerClient inTransaction;
    private final DataSource dataSource;
    private final IngestConfig config;
    private final Clock clock;
    private Scheduler scheduler;

    Queue(DataSource dataSource, IngestConfig config, Clock clock, BeanProvider<DocumentJob> job) {
        this.config = config;
        this.clock = clock;
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.task = Tasks.oneTime("process-document")
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY_AFTER))
                .execute((instance, context) -> job.get().run(Long.parseLong(instance.getId())));
        // The data source as injected gives the connection of the transaction that is under way.
        this.inTransaction = SchedulerClient.Builder.create(dataSource, task)
                .jdbcCustomization(TIMES_IN_UTC)
                .build();
    }

    /** Queues the documents; takes effect when the transaction that is under way commits. */
    void schedule(List<Long> documents) {
        if (!documents.isEmpty()) {
            List<TaskInstance<?>> jobs = documents.stream()
                    .<TaskInstance<?>>map(id -> task.instance(Long.toString(id)))
                    .toList();
            inTransaction.scheduleBatch(jobs, clock.instant());
        }
    }

    /** Starts the workers of this process; without it, jobs only wait. */
    public synchronized void start() {
        if (scheduler == null && config.workers() > 0) {
            scheduler = Scheduler.create(dataSource, task)
                    .threads(config.workers())
                    .pollingInterval(LOOK_EVERY)
                    .pollUsingFetchAndLockOnExecute(1.0, 8.0)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                    .jdbcCustomization(TIMES_IN_UTC)
                    .shutdownMaxWait(STOP_WITHIN)
                    .build();
            scheduler.start();
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
