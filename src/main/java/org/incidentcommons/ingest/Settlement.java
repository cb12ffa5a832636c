package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.TaskScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of documents, until it is written together: at the end, or after a while, for the next one may take
 * long. A job adds to it; the scheduler may write meanwhile.
 */
final class Settlement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final TaskScheduler scheduler;
    private final Consumer<List<Read>> write;
    private final List<Read> read = new ArrayList<>();
    private @Nullable ScheduledFuture<?> early;

    /** @param write writes the end of all; throws when nothing was written, and is asked once more at the end */
    Settlement(TaskScheduler scheduler, Consumer<List<Read>> write) {
        this.scheduler = scheduler;
        this.write = write;
    }

    synchronized void add(Read one) {
        read.add(one);
        if (early == null) {
            early = scheduler.schedule(LONGEST_WAIT, this::writeEarly);
        }
    }

    private synchronized void writeEarly() {
        early = null;
        try {
            write();
        } catch (RuntimeException failure) {
            LOG.debug("{} documents are written later", read.size(), failure);
        }
    }

    private void write() {
        if (!read.isEmpty()) {
            write.accept(List.copyOf(read));
            read.clear();
        }
    }

    @Override
    public synchronized void close() {
        if (early != null) {
            early.cancel(false);
        }
        write();
    }
}
