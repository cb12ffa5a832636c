package org.incidentcommons.search.lucene;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CorruptIndexException;
import org.incidentcommons.search.IndexConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the change feed on one thread from the start of the program to its end, whatever goes wrong in between. */
@Singleton
final class Follower implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30); // between attempts while something is broken

    /** Times the usual pause while changes come without end: a report is still found within 2 s of publishing. */
    private static final int WHILE_BUSY = 3;

    private final Upkeep upkeep;
    private final IndexConfig config;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("index").unstarted(this::run);
    private int failures;
    private boolean isCompared;

    Follower(Upkeep upkeep, IndexConfig config) {
        this.upkeep = upkeep;
        this.config = config;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (config.follow()) {
            thread.start();
        }
    }

    private void run() {
        try {
            boolean wasBusy = false;
            while (!isStopped(Duration.ZERO)) {
                boolean applied = follow();
                // A refresh for every few changes would cost more than all the rest of an import.
                if (!applied || !upkeep.isFarBehind()) {
                    isStopped(applied && wasBusy ? pause().multipliedBy(WHILE_BUSY) : pause());
                }
                wasBusy = applied;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was something to do, and so may be more */
    private boolean follow() {
        try {
            boolean applied = upkeep.follow();
            if (!applied && !isCompared) {
                upkeep.compareWithDatabase();
                isCompared = true;
            }
            if (failures > 0) {
                LOG.info("The index follows again");
                failures = 0;
            }
            upkeep.worked();
            return applied;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void failed(RuntimeException e) {
        if (stop.getCount() == 0) {
            return; // The database may go away before this thread does.
        }
        upkeep.failed(e);
        if (failures++ == 0) {
            LOG.warn("The index cannot follow and tries again until it can", e);
        }
        try {
            upkeep.recover(isCorrupt(e));
        } catch (RuntimeException again) {
            upkeep.failed(again);
        }
    }

    private static boolean isCorrupt(Throwable e) {
        return e != null && (e instanceof CorruptIndexException || isCorrupt(e.getCause()));
    }

    /** Twice as long after each failure. */
    private Duration pause() {
        Duration pause = config.poll().multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 || failures == 0 ? pause : LONGEST_PAUSE;
    }

    private boolean isStopped(Duration wait) throws InterruptedException {
        return stop.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop.countDown();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(10));
        }
    }
}
