package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.incidentcommons.extract.ForkKilled;
import org.incidentcommons.extract.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of the queue and decides what follows from how an attempt ended. Running a job again after it was cut
 * off, or after it ended, does no harm.
 *
 * <p>A bad document is not tried again. One that broke the reading program is read again alone. Missing infrastructure
 * does not count against a document: it waits.
 */
@Singleton
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** A document that broke the reading program or its time twice, once of them alone, would do so again. */
    private static final int MOST_CRASHES = 2;
    /** Where someone kills it, the document is hardly to blame; but the system may do so for want of memory. */
    private static final int MOST_KILLS = 8;
    /** After so many attempts without any end, perhaps it is the document that ends the whole program. */
    private static final int DEATHS_BEFORE_CARE = 2;
    /**
     * More often than chance would have it, even where the program is killed again and again: with a kill every twelve
     * seconds (KillIT, 500 documents) one of 500 sound documents was cut off eight times.
     */
    private static final int MOST_DEATHS = 30;

    private static final Duration PAUSE = Duration.ofSeconds(1); // times the crashes and kills so far

    private final Ledger ledger;
    private final DocumentJob job;
    private final Disk disk;
    private final Vitals vitals;
    private final Meters meters;
    private final Clock clock;
    /** Attempts that the absence of the database cut off, by document, until that can be written. */
    private final Map<Long, Integer> untold = new ConcurrentHashMap<>();

    Worker(Ledger ledger, DocumentJob job, Disk disk, Vitals vitals, Meters meters, Clock clock) {
        this.ledger = ledger;
        this.job = job;
        this.disk = disk;
        this.vitals = vitals;
        this.meters = meters;
        this.clock = clock;
    }

    /** @throws Unavailable when the job has to wait and be run again */
    void run(long id, Lane lane) {
        waitingForWhatIsMissing(() -> start(id, lane).ifPresent(document -> attempt(document, this::finish)));
    }

    /** Does the work of a job, and says what is missing when it cannot go on. */
    void waitingForWhatIsMissing(Runnable work) {
        try {
            if (disk.isLow()) {
                throw new Unavailable(Infrastructure.DISK, "there is too little room on the disk", null);
            }
            work.run();
        } catch (Unavailable unavailable) {
            vitals.missing(unavailable);
            meters.waited(unavailable.what());
            throw unavailable;
        }
    }

    private Optional<Document> start(long id, Lane lane) {
        int forgiven = untold.getOrDefault(id, 0);
        try {
            Optional<Document> document = ledger.start(id, lane, forgiven);
            untold.remove(id);
            return document;
        } catch (RuntimeException failure) {
            throw new Unavailable(Infrastructure.DATABASE, "document " + id + " was not started", failure);
        }
    }

    /**
     * Reads a document that an attempt was started with, and decides what follows when that fails.
     *
     * @param end what is done with what was read
     * @throws Unavailable when the document has to wait
     */
    void attempt(Document document, Consumer<Read> end) {
        try {
            readAndEnd(document, end);
        } catch (TakenOver over) {
            LOG.info("Dropped what was made of {}: it was cancelled or given to another worker", over.getMessage());
        }
    }

    private void readAndEnd(Document document, Consumer<Read> end) {
        // Names the cause should this process die of it.
        LOG.info("Document {}, attempt {}, {} lane", document.id(), document.attempts(), document.lane());
        StepTimes times = new StepTimes();
        int deaths = document.deaths();
        try {
            if (deaths >= MOST_DEATHS) {
                String reason = "The program ended " + deaths + " times while it processed this document.";
                quarantine(document, Outcome.CRASHED, reason, document.mediaType(), times);
            } else if (deaths >= DEATHS_BEFORE_CARE && document.lane() == Lane.NORMAL) {
                ledger.moveToCarefulLane(document, clock.instant());
            } else {
                times.during(() -> {
                    end.accept(job.read(document, times));
                    return null;
                });
            }
        } catch (TakenOver over) {
            throw over;
        } catch (Throwable failure) { // also a stack too deep or a heap too small: the document's doing
            decide(document, failure, times);
        }
    }

    /** Writes the end of a document alone. */
    void finish(Read read) {
        job.finish(read);
        ended(List.of(read));
    }

    /** Tells those who watch that these came to their end. */
    void ended(List<Read> read) {
        vitals.well(read.stream().allMatch(one -> one.document().isRecord()));
        read.forEach(one -> meters.ended(one.reading().outcome(), one.times()));
    }

    private void decide(Document document, Throwable failure, StepTimes times) {
        Optional<Infrastructure> missing = failure instanceof CancellationException
                ? Optional.of(Infrastructure.FORK) // this program is about to stop
                : Trouble.of(failure);
        try {
            if (missing.isPresent()) {
                ledger.putOff(document, missing.get());
            } else if (failure instanceof ReadingBroke broke) {
                Reading reading = broke.reading();
                broke(document, reading.outcome(), reading.reason(), reading.mediaType(), times);
            } else if (failure instanceof ForkKilled) {
                killed(document, times);
            } else {
                LOG.error("Document {} could not be processed", document.id(), failure);
                String reason = "It could not be processed; the log tells why under document " + document.id() + ".";
                broke(document, Outcome.CRASHED, reason, document.mediaType(), times);
            }
        } catch (TakenOver over) {
            throw over;
        } catch (RuntimeException unwritten) {
            untold.merge(document.id(), 1, Integer::sum);
            unwritten.addSuppressed(failure);
            throw new Unavailable(Infrastructure.DATABASE, "the end of " + document + " was not written", unwritten);
        }
        if (missing.isPresent()) {
            throw new Unavailable(missing.get(), document + " waits", failure);
        }
    }

    private void broke(Document document, Outcome outcome, String reason, @Nullable String mediaType, StepTimes times) {
        int crashes = document.crashes() + 1;
        if (crashes >= MOST_CRASHES) {
            quarantine(document, outcome, reason, mediaType, times);
        } else {
            readAlone(document, crashes, document.kills(), outcome, reason, mediaType);
        }
    }

    private void killed(Document document, StepTimes times) {
        int kills = document.kills() + 1;
        String reason =
                "The reading program was killed from outside, over and over; there may be too little memory for it.";
        if (kills >= MOST_KILLS) {
            quarantine(document, Outcome.CRASHED, reason, document.mediaType(), times);
        } else {
            readAlone(document, document.crashes(), kills, Outcome.CRASHED, reason, document.mediaType());
        }
    }

    private void readAlone(
            Document document, int crashes, int kills, Outcome outcome, String reason, @Nullable String mediaType) {
        Duration pause = document.lane() == Lane.NORMAL ? Duration.ZERO : PAUSE.multipliedBy(crashes + kills);
        ledger.readAloneLater(
                document,
                crashes,
                kills,
                outcome,
                reason,
                mediaType,
                clock.instant().plus(pause));
        meters.retried(outcome);
    }

    private void quarantine(
            Document document, Outcome outcome, String reason, @Nullable String mediaType, StepTimes times) {
        ledger.quarantine(document, outcome, reason, mediaType, times);
        meters.ended(outcome, times);
    }
}
