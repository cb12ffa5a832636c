package org.incidentcommons.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * How long each step of one attempt took. Those who do a step need not know whose step it is: {@link #timed} adds to
 * the attempt that this thread works on, if any.
 */
final class StepTimes {
    private static final ScopedValue<StepTimes> CURRENT = ScopedValue.newInstance();
    private static final long NANOS_A_MILLI = 1_000_000;

    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);

    /** Makes an attempt, whose steps are added here. */
    <T> T during(Callable<T> attempt) throws Exception {
        return ScopedValue.where(CURRENT, this).call(attempt::call);
    }

    /** Does a step; steps of the same kind add up. */
    static <T> T timed(Step step, Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work.get();
        }
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            CURRENT.get().add(step, System.nanoTime() - start);
        }
    }

    /** Adds to a step what was done of it elsewhere. */
    void add(Step step, long nanos) {
        this.nanos.merge(step, nanos, Long::sum);
    }

    /** @return by step, in nanoseconds; steps that were not reached are left out */
    Map<Step, Long> nanos() {
        return Map.copyOf(nanos);
    }

    /** @return in milliseconds, null when the step was not reached */
    Integer millis(Step step) {
        return Optional.ofNullable(nanos.get(step))
                .map(taken -> (int) Math.min(Integer.MAX_VALUE, taken / NANOS_A_MILLI))
                .orElse(null);
    }
}
