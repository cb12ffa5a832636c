package org.incidentcommons.search.lucene;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.meaning.SentenceModel;
import org.incidentcommons.search.IndexConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads reports for their meaning on one thread, behind everything else: while people search or reports come in, it
 * takes little of the machine.
 */
@Singleton
final class PassageFollower implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PassageFollower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30); // between attempts while something is broken

    /** Between two passages while the machine is used: a passage takes 7 ms, so this leaves 93 % of a core. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final PassageUpkeep upkeep;
    private final Upkeep reports;
    private final Activity activity;
    private final IndexConfig config;
    private final SentenceModel model;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform()
            .daemon()
            .name("meaning")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
    private int failures;
    private long sequence;

    PassageFollower(PassageUpkeep upkeep, Upkeep reports, Activity activity, IndexConfig config, SentenceModel model) {
        this.upkeep = upkeep;
        this.reports = reports;
        this.activity = activity;
        this.config = config;
        this.model = model;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (config.follow() && model.isOn()) {
            thread.start();
        }
    }

    private void run() {
        try {
            while (!isStopped(Duration.ZERO)) {
                if (!follow()) {
                    isStopped(pause());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean follow() {
        try {
            boolean read = upkeep.follow(this::mayGoOn);
            failures = 0;
            upkeep.worked();
            return read;
        } catch (RuntimeException e) {
            if (stop.getCount() > 0) { // The database may go away before this thread does.
                upkeep.failed(e);
                if (failures++ == 0) {
                    LOG.warn("Reports cannot be read for their meaning; it is tried again until they can", e);
                }
            }
            return false;
        }
    }

    private boolean mayGoOn() {
        long now = reports.current().sequence();
        if (now != sequence || reports.isRebuilding()) {
            sequence = now;
            activity.happened();
        }
        try {
            return !isStopped(activity.isRecent() ? BREATH : Duration.ZERO);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

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
