package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Status;
import org.incidentcommons.search.RebuildProgress;

/** Fills a new generation with all there is, beside the one in use, while the database goes on changing. */
final class Rebuild {
    private final ChangeFeed feed;
    private final Reports reports;
    private final Intake intake;

    Rebuild(ChangeFeed feed, Reports reports, Intake intake) {
        this.feed = feed;
        this.reports = reports;
        this.intake = intake;
    }

    /** Puts in every report, then nearly all that changed meanwhile, so that little is left to {@link #finish}. */
    void fill(Generation next, Consumer<RebuildProgress> told) throws IOException {
        // Changes up to here are in what is read from here on; those after it are applied again.
        long begin = feed.last();
        Counter counter = new Counter(reports.count(Status.PUBLISHED), told);
        counter.written(0);
        intake.putAll(next, counter);
        next.show(begin);
        Intake.findKin(next);
        next.show(begin);
        applyAll(next);
    }

    /**
     * Applies what is left, agrees the number of reports with a database that keeps changing, and makes it durable.
     *
     * @throws IllegalStateException when the numbers differ
     */
    void finish(Generation next) throws IOException {
        long published;
        do {
            applyAll(next);
            published = reports.count(Status.PUBLISHED);
        } while (feed.last() != next.sequence());
        long indexed = Contents.count(next);
        if (indexed != published) {
            throw new IllegalStateException("the new index holds " + indexed + " reports, the database " + published);
        }
        next.commit(next.sequence());
    }

    private void applyAll(Generation next) throws IOException {
        while (intake.applyNext(next)) {
            // Until nothing is left.
        }
    }

    private static final class Counter implements Intake.Progress {
        private final long total;
        private final Consumer<RebuildProgress> told;
        private long done;

        Counter(long total, Consumer<RebuildProgress> told) {
            this.total = total;
            this.told = told;
        }

        @Override
        public synchronized void written(int more) {
            done += more;
            told.accept(new RebuildProgress(done, Math.max(done, total)));
        }
    }
}
