package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.Change;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.report.PublishedRevision;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings reports from the database into a generation. One report that cannot be indexed does not hold up the others: an
 * entry that no search finds stands for it, so that the numbers of index and database still agree.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final ChangeFeed feed;
    private final Reports reports;
    private final Entries entries;
    private final int chunk;

    /** @param chunk changes or reports read at once */
    Intake(ChangeFeed feed, Reports reports, Vocabularies vocabularies, int chunk) {
        this.feed = feed;
        this.reports = reports;
        this.entries = new Entries(vocabularies);
        this.chunk = chunk;
    }

    /** Applies the next changes and shows them to searches. @return whether there were any */
    boolean applyNext(Generation generation) throws IOException {
        List<Change> changes = feed.after(generation.sequence(), chunk);
        if (changes.isEmpty()) {
            return false;
        }
        Set<Long> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(change.reportId()));
        Contents.read(generation, searcher -> {
            apply(changed, new Kin(searcher, Set.copyOf(changed)), generation);
            return changed;
        });
        generation.show(changes.getLast().sequence());
        return true;
    }

    private void apply(Set<Long> changed, Kin kin, Generation generation) throws IOException {
        for (Report report : reports.publishedForIndex(changed)) {
            write(report, (id, document, takeaways) -> {
                generation.put(id, document, takeaways);
                BytesRef signature = document.getBinaryValue(Fields.SIGNATURE);
                if (signature != null) {
                    kin.add(id, Signature.ofBytes(signature.bytes, signature.offset));
                }
            });
            changed.remove(report.stored().number());
        }
        generation.delete(changed);
        kin.write(generation);
    }

    /** Tells of all that was put into a new generation, and shown, which of it is nearly the same. */
    static void findKin(Generation generation) throws IOException {
        Contents.read(generation, searcher -> {
            Kin kin = new Kin(searcher, Set.of());
            kin.addAll();
            kin.write(generation);
            return kin;
        });
    }

    /**
     * Puts every published report into a new, empty generation, on all processors: reading from the database, taking
     * words apart and writing segments each take about as long. What changes meanwhile may be in it or not.
     */
    void putAll(Generation generation, Progress progress) throws IOException {
        Numbers numbers = new Numbers();
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(workers, named())) {
            List<Future<Void>> running = Stream.<Callable<Void>>generate(
                            () -> () -> putNext(generation, numbers, progress))
                    .limit(workers)
                    .map(threads::submit)
                    .toList();
            for (Future<Void> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                default -> throw new IllegalStateException("the index could not be filled", e.getCause());
            }
        } catch (InterruptedException e) {
            numbers.stop();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index was filled", e);
        }
    }

    private static ThreadFactory named() {
        return Thread.ofPlatform().daemon().name("rebuild-", 1).factory();
    }

    private Void putNext(Generation generation, Numbers numbers, Progress progress) throws IOException {
        try {
            for (List<Long> next = numbers.next(); !next.isEmpty(); next = numbers.next()) {
                for (Report report : reports.publishedForIndex(next)) {
                    write(report, (id, document, takeaways) -> generation.add(document, takeaways));
                }
                progress.written(next.size());
            }
            return null;
        } catch (IOException | RuntimeException e) {
            numbers.stop(); // the others need not go on
            throw e;
        }
    }

    /** The numbers of all published reports, handed out in turn to whoever asks. */
    private final class Numbers {
        private long last;
        private boolean isStopped;

        /** @return the next chunk, empty when there are no more */
        synchronized List<Long> next() {
            if (isStopped) {
                return List.of();
            }
            List<Long> next = reports.publishedRevisionsAfter(last, chunk).stream()
                    .map(PublishedRevision::id)
                    .toList();
            last = next.isEmpty() ? last : next.getLast();
            return next;
        }

        synchronized void stop() {
            isStopped = true;
        }
    }

    /** Told by several threads. */
    interface Progress {
        void written(int more);
    }

    private interface Writing {
        void write(long id, Document document, List<Document> takeaways) throws IOException;
    }

    private void write(Report report, Writing generation) throws IOException {
        long id = report.stored().number();
        Entries.OfReport made;
        try {
            made = entries.of(report);
        } catch (RuntimeException refused) {
            leaveOut(generation, report, refused);
            return;
        }
        try {
            generation.write(id, made.report(), made.takeaways());
        } catch (IllegalArgumentException refused) {
            leaveOut(generation, report, refused);
        }
    }

    private void leaveOut(Writing generation, Report report, RuntimeException refused) throws IOException {
        LOG.error("{} cannot be indexed and is not found by searches: {}", report.stored(), refused.getMessage());
        generation.write(report.stored().number(), ReportProperties.leftOut(report), List.of());
    }
}
