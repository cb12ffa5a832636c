package org.incidentcommons.ingest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes the records of a chunk: their ends and reports are one transaction. Only records that all goes well with
 * end here. One that is cut off, breaks something or was tried before gets a job of its own and the care that any
 * document gets, so running this again does no harm.
 */
@Singleton
class RecordsJob {
    private static final Logger LOG = LoggerFactory.getLogger(RecordsJob.class);

    private final JointLedger ledger;
    private final DocumentJob job;
    private final Worker worker;

    RecordsJob(JointLedger ledger, DocumentJob job, Worker worker) {
        this.ledger = ledger;
        this.job = job;
        this.worker = worker;
    }

    /** @throws Unavailable when the job has to wait and be run again */
    void run(long chunk) {
        worker.waitingForWhatIsMissing(() -> {
            List<Document> started = withDatabase(() -> ledger.start(chunk));
            if (!started.isEmpty()) {
                process(started);
            }
        });
    }

    private void process(List<Document> started) {
        LOG.info(
                "Documents {} to {}, records",
                started.getFirst().id(),
                started.getLast().id());
        List<Read> read = new ArrayList<>(started.size());
        List<Long> troubled = new ArrayList<>();
        for (Document document : started) {
            Optional<Read> one = read(document);
            one.ifPresentOrElse(read::add, () -> troubled.add(document.id()));
        }
        worker.ended(withDatabase(() -> ledger.settle(read, troubled)));
    }

    /** @return empty when something went wrong, whatever it was */
    private Optional<Read> read(Document document) {
        StepTimes times = new StepTimes();
        try {
            return Optional.of(times.during(() -> job.readRecord(document, times)));
        } catch (Throwable failure) { // also a stack too deep or a heap too small
            LOG.warn(
                    "Document {} is read again alone: {}",
                    document.id(),
                    failure.getClass().getName());
            return Optional.empty();
        }
    }

    private static <T> T withDatabase(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new Unavailable(
                    Infrastructure.DATABASE, "records were not started or their end was not written", failure);
        }
    }
}
