package org.incidentcommons.ingest;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes documents that were entered together: those that all goes well with end in one transaction, with few
 * statements for all of them. One that is slow, cut off or tried before does not hold up the others: whoever is left
 * then gets a job of its own and the care that any document gets, so running this again does no harm.
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
        for (int i = 0; i < waiting.size(); i++) {
            Document document = waiting.get(i);
            long begun = System.nanoTime();
            withDatabase(() -> ledger.startFirst(document))
                    .ifPresent(started -> worker.attempt(started, read -> end(read, settlement)));
            List<Document> rest = waiting.subList(i + 1, waiting.size());
            if (!rest.isEmpty() && System.nanoTime() - begun > SLOW.toNanos()) {
                alone(rest);
                return;
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
        try {
            ledger.settle(read, List.of());
        } catch (RuntimeException failure) {
            if (Trouble.of(failure).isPresent()) {
                throw new Unavailable(Infrastructure.DATABASE, "the end of documents was not written", failure);
            }
            LOG.warn("{} documents are read again, each alone", read.size(), failure);
            alone(read.stream().map(Read::document).toList());
            return;
        }
        worker.ended(read);
    }

    private void alone(List<Document> documents) {
        withDatabase(() -> {
            ledger.alone(documents);
            return null;
        });
    }

    private static <T> T withDatabase(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new Unavailable(Infrastructure.DATABASE, "documents were not started", failure);
        }
    }
}
