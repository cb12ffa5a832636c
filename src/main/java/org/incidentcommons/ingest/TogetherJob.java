package org.incidentcommons.ingest;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes documents that were entered together: those that all goes well with end in one transaction, with few
 * statements for all of them. One that takes long does not hold up the others: those behind it are given jobs of their
 * own, and what was read before it is written meanwhile. What was cut off or tried before gets a job of its own too, so
 * running this again does no harm.
 */
@Singleton
class TogetherJob {
    private static final Logger LOG = LoggerFactory.getLogger(TogetherJob.class);
    private static final Duration SLOW = Duration.ofSeconds(1); // a hundred times what most documents take

    private final JointLedger ledger;
    private final Worker worker;
    private final TaskScheduler scheduler;

    TogetherJob(JointLedger ledger, Worker worker, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.ledger = ledger;
        this.worker = worker;
        this.scheduler = scheduler;
    }

    /** @throws Unavailable when the job has to wait and be run again */
    void run(long together) {
        worker.waitingForWhatIsMissing(() -> {
            List<Document> waiting = withDatabase(() -> ledger.waiting(together));
            try (Settlement settlement = new Settlement(scheduler, this::write)) {
                process(waiting, settlement);
            }
        });
    }

    private void process(List<Document> waiting, Settlement settlement) {
        Rest rest = new Rest(waiting);
        for (Optional<Document> next = rest.next(); next.isPresent(); next = rest.next()) {
            Document document = next.get();
            ScheduledFuture<?> watch = scheduler.schedule(SLOW, rest::giveAway);
            try {
                withDatabase(() -> ledger.startFirst(document))
                        .ifPresent(started -> worker.attempt(started, read -> end(read, settlement)));
            } finally {
                watch.cancel(false);
            }
        }
    }

    /** Those that were not begun: each is taken by the job, or given away while the one before it takes long. */
    private final class Rest {
        private final Deque<Document> documents;

        Rest(List<Document> documents) {
            this.documents = new ArrayDeque<>(documents);
        }

        synchronized Optional<Document> next() {
            return Optional.ofNullable(documents.poll());
        }

        synchronized void giveAway() {
            if (!documents.isEmpty()) {
                try {
                    ledger.alone(List.copyOf(documents));
                    documents.clear();
                } catch (RuntimeException failure) {
                    LOG.debug("{} documents are not given away", documents.size(), failure);
                }
            }
        }
    }

    private void end(Read read, Settlement settlement) {
        if (read.isOneReport()) {
            settlement.add(read);
        } else {
            worker.finish(read);
        }
    }

    private void write(List<Read> read) {
        List<Read> ended;
        try {
            ended = ledger.settle(read, List.of());
        } catch (RuntimeException failure) {
            if (Trouble.of(failure).isPresent()) {
                throw new Unavailable(Infrastructure.DATABASE, "the end of documents was not written", failure);
            }
            LOG.warn("{} documents are read again, each alone", read.size(), failure);
            withDatabase(() -> {
                ledger.alone(read.stream().map(Read::document).toList());
                return null;
            });
            return;
        }
        worker.ended(ended);
    }

    private static <T> T withDatabase(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new Unavailable(Infrastructure.DATABASE, "documents were not started", failure);
        }
    }
}
