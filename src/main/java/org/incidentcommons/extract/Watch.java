package org.incidentcommons.extract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Looks at all forks several times a second, so that no file can hold one up for longer than it may. */
final class Watch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);

    private final List<Fork> forks;
    private final BlockingQueue<Fork> free;
    private final Thread thread;

    /** @param free the forks that have nothing to do at the moment */
    Watch(List<Fork> forks, BlockingQueue<Fork> free) {
        this.forks = forks;
        this.free = free;
        this.thread = Thread.ofPlatform().daemon().name("watch-over-forks").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                forks.forEach(Fork::look);
                rest();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Whoever takes a fork has it for itself, so the watch takes it too. */
    private void rest() throws InterruptedException {
        for (Fork fork : forks) {
            if (free.remove(fork)) {
                try {
                    fork.rest();
                } finally {
                    free.add(fork);
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
