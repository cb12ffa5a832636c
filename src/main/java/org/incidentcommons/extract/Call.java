package org.incidentcommons.extract;

import java.time.Duration;
import java.util.Optional;

/** One file while the fork reads it, as the watch sees it. */
final class Call {
    private final Thread caller = Thread.currentThread();
    private final long startNanos = System.nanoTime();
    private final Duration timeout;
    private final Duration stall;
    private volatile long heardNanos = startNanos;
    private volatile Ending stopped;

    Call(Duration timeout, Duration stall) {
        this.timeout = timeout;
        this.stall = stall;
    }

    void heard() {
        heardNanos = System.nanoTime();
    }

    /** Why it has to end now, if it has to. */
    Optional<Ending> overdue() {
        long now = System.nanoTime();
        if (caller.isInterrupted()) {
            return Optional.of(Ending.CANCELLED);
        }
        if (now - startNanos > timeout.toNanos()) {
            return Optional.of(Ending.OUT_OF_TIME);
        }
        return now - heardNanos > stall.toNanos() ? Optional.of(Ending.STALLED) : Optional.empty();
    }

    /** The first reason stays. */
    synchronized void stop(Ending reason) {
        if (stopped == null) {
            stopped = reason;
        }
    }

    Optional<Ending> stopped() {
        return Optional.ofNullable(stopped);
    }
}
