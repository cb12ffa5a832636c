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

    private final RecordLedger ledger;
    private final RecordPlaceRepository places;
    private final DocumentJob job;
    private final Disk disk;
    private final Vitals vitals;
    private final Meters meters;

    RecordsJob(
            RecordLedger ledger,
            RecordPlaceRepository places,
            DocumentJob job,
            Disk disk,
            Vitals vitals,
            Meters meters) {
        this.ledger = ledger;
        this.places = places;
        this.job = job;
        this.disk = disk;
        this.vitals = vitals;
        this.meters = meters;
    }

    /** What was read of one record, not written yet. */
    record Read(Document document, Reading reading, Labels labels, StepTimes times) {}

    /** @throws Unavailable when the job has to wait and be run again */
    void run(long chunk) {
        try {
            if (disk.isLow()) {
                throw new Unavailable(Infrastructure.DISK, "there is too little room on the disk", null);
            }
            List<Document> started = withDatabase(() -> ledger.start(chunk));
            if (!started.isEmpty()) {
                process(chunk, started);
            }
        } catch (Unavailable unavailable) {
            vitals.missing(unavailable);
            meters.waited(unavailable.what());
            throw unavailable;
        }
    }

    private void process(long chunk, List<Document> started) {
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
        withDatabase(() -> {
            ledger.settle(read, troubled);
            return null;
        });
        vitals.well(true);
        read.forEach(one -> meters.ended(one.reading().outcome(), one.times()));
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
