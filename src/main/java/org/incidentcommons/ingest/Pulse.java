package org.incidentcommons.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database every other second how the queue stands and remembers the answer, so that whoever wants to know
 * never waits for a database that is away.
 */
@Singleton
@Requires(beans = DataSource.class)
public class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration SILENT_AFTER = Duration.ofSeconds(8); // four questions without an answer

    private final QueueRepository rows;
    private final Clock clock;
    private volatile Beat last;
    private volatile boolean hasFailed;

    Pulse(QueueRepository rows, Clock clock, MeterRegistry registry) {
        this.rows = rows;
        this.clock = clock;
        this.last = new Beat(clock.instant(), 0, Optional.empty(), Optional.empty());
        Gauge.builder("ingest.queue.documents", () -> last.inWork())
                .description("Documents waiting or being processed")
                .register(registry);
        Gauge.builder("ingest.queue.oldest.seconds", () -> age(last.oldestReceived()))
                .description("How long ago the first of them was received")
                .register(registry);
        Gauge.builder("ingest.database.silent.seconds", () -> age(Optional.of(last.at())))
                .description("How long ago the database last answered")
                .register(registry);
    }

    /**
     * @param at when the database answered
     * @param inWork documents waiting or being processed
     * @param oldestReceived when the first of them was received
     * @param lastEnd when the last document came to its end
     */
    public record Beat(Instant at, long inWork, Optional<Instant> oldestReceived, Optional<Instant> lastEnd) {}

    /** @return the last answer */
    public Beat last() {
        return last;
    }

    /** @return whether the database has not answered lately */
    public boolean isSilent() {
        return hasFailed || Duration.between(last.at(), clock.instant()).compareTo(SILENT_AFTER) > 0;
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "1s")
    void beat() {
        try {
            last = new Beat(clock.instant(), rows.waiting(), rows.oldestReceived(), rows.lastEnd());
            hasFailed = false;
        } catch (RuntimeException silent) {
            if (!hasFailed) {
                LOG.warn("The database does not answer: {}", silent.getMessage());
            }
            hasFailed = true;
        }
    }

    private double age(Optional<Instant> since) {
        return since.map(start -> Duration.between(start, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
