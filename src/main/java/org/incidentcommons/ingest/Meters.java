package org.incidentcommons.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.incidentcommons.extract.Outcome;

/** Counts and times for whoever watches the installation; since the start of this process. */
@Singleton
class Meters {
    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A document came to its end. */
    void ended(Outcome outcome, StepTimes times) {
        registry.counter("ingest.documents", "outcome", label(outcome)).increment();
        times.nanos().forEach((step, nanos) -> step(step, label(outcome)).record(Duration.ofNanos(nanos)));
    }

    /** A document or a chunk of records was received and is on disk. */
    void stored(FileStore.Stored stored) {
        step(Step.STORE, "received").record(Duration.ofMillis(stored.millis()));
    }

    private Timer step(Step step, String outcome) {
        return Timer.builder("ingest.step")
                .description("How long each step took for one document")
                .tag("step", label(step))
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
    }

    /** A document broke the reading program and is read again alone. */
    void retried(Outcome outcome) {
        registry.counter("ingest.retries", "outcome", label(outcome)).increment();
    }

    /** A document waits for what is missing. */
    void waited(Infrastructure missing) {
        registry.counter("ingest.waits", "missing", label(missing)).increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
