package org.incidentcommons.search.lucene;

import jakarta.inject.Singleton;

/** Whether somebody uses the machine for what cannot wait. */
@Singleton
final class Activity {
    private static final long RECENT_NANOS = 1_000_000_000L; // one second: the pause between two searches of a series

    private volatile long lastNanos = System.nanoTime() - RECENT_NANOS;

    void happened() {
        lastNanos = System.nanoTime();
    }

    boolean isRecent() {
        return System.nanoTime() - lastNanos < RECENT_NANOS;
    }
}
