package org.incidentcommons.search.lucene;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.IndexConfig;
import org.incidentcommons.search.IndexDifferences;
import org.incidentcommons.search.IndexState;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.RebuildProgress;
import org.incidentcommons.search.View;
import org.incidentcommons.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the index: the only one who does. */
@Singleton
final class Upkeep implements IndexUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final ChangeFeed feed;
    private final IndexConfig config;
    private final IndexFolder folder;
    private final Intake intake;
    private final Rebuild rebuild;
    private final Comparison comparison;
    private final Object writing = new Object();
    private final Object rebuilding = new Object();
    private volatile Generation current;
    private volatile boolean isRebuilding;
    private volatile long lag;
    private volatile Optional<String> lastError = Optional.empty();
    private long committedAtNanos = System.nanoTime();

    Upkeep(
            ChangeFeed feed,
            Reports reports,
            Vocabularies vocabularies,
            IndexConfig config,
            @Value("${incident-commons.data:data}") Path data) {
        this.feed = feed;
        this.config = config;
        intake = new Intake(feed, reports, vocabularies, config.chunk());
        rebuild = new Rebuild(feed, reports, intake);
        comparison = new Comparison(feed, reports);
        folder = new IndexFolder(data.toAbsolutePath().normalize().resolve("index"));
        try {
            current = folder.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The index folder in the data folder cannot be read or written", e);
        }
    }

    /** @return the generation that searches use; it may be replaced and closed at any moment */
    Generation current() {
        return current;
    }

    /** Reads from the generation in use, or from the next when that one is replaced at this very moment. */
    <T> T read(Contents.Reading<T> reading) {
        return read(View.REPORTS, reading);
    }

    <T> T read(View view, Contents.Reading<T> reading) {
        while (true) {
            Generation generation = current;
            try {
                return Contents.read(generation, view, reading);
            } catch (AlreadyClosedException e) {
                if (generation == current) {
                    throw e;
                }
            }
        }
    }

    @Override
    public IndexState state() {
        List<ReportId> leftOut = read(Contents::leftOut);
        long entries = read(searcher -> (long) searcher.getIndexReader().numDocs());
        Generation now = current;
        long found = Math.max(0, entries - leftOut.size());
        return new IndexState(now.number(), now.sequence(), lag, found, leftOut, lastError);
    }

    void failed(Exception e) {
        lastError = Optional.of(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }

    void worked() {
        lastError = Optional.empty();
    }

    @Override
    public void catchUp() {
        synchronized (writing) {
            while (applyChunk()) {
                // Each chunk is searchable as soon as it is applied.
            }
            commit();
        }
    }

    /** Applies the next changes and commits when it is time to. @return whether there were any */
    boolean follow() {
        synchronized (writing) {
            boolean applied = applyChunk();
            if (System.nanoTime() - committedAtNanos > config.commit().toNanos()) {
                commit();
            }
            return applied;
        }
    }

    /** @return whether a whole chunk of changes was waiting after the last one was applied */
    boolean isFarBehind() {
        return lag >= config.chunk();
    }

    /** Takes a new, empty index when the one in use cannot have come from this database. */
    void compareWithDatabase() {
        synchronized (writing) {
            if (!comparison.canBelongTogether(current)) {
                LOG.warn("The index does not belong to what the database holds now; it is built anew.");
                startAnew();
            }
        }
    }

    /** Replaces an index that cannot be read or written any more. */
    void recover(boolean isCorrupt) {
        synchronized (writing) {
            if (isCorrupt) {
                startAnew();
            } else if (!current.isOpen()) {
                replace(this::reopen);
            }
        }
    }

    private Generation reopen() throws IOException {
        current.close();
        return folder.open();
    }

    private void startAnew() {
        replace(folder::startAnew);
    }

    private interface Opening {
        Generation open() throws IOException;
    }

    private void replace(Opening opening) {
        Generation old = current;
        try {
            current = opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException("a new index could not be made", e);
        }
        discard(old);
    }

    private void discard(Generation old) {
        try {
            old.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("An index that is no longer used did not close cleanly", e);
        }
        if (old.number() != current.number()) {
            folder.delete(old.number());
        }
    }

    private boolean applyChunk() {
        boolean applied;
        try {
            applied = intake.applyNext(current);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be written", e);
        }
        lag = applied ? Math.max(0, feed.last() - current.sequence()) : 0;
        return applied;
    }

    private void commit() {
        committedAtNanos = System.nanoTime();
        if (!current.hasUncommitted()) {
            return;
        }
        try {
            current.commit(current.sequence());
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be committed", e);
        }
    }

    @Override
    public IndexState rebuild(Consumer<RebuildProgress> progress) {
        synchronized (rebuilding) {
            Generation next = null;
            isRebuilding = true;
            try {
                next = folder.create();
                rebuild.fill(next, progress);
                synchronized (writing) {
                    rebuild.finish(next);
                    Generation old = current;
                    current = next;
                    folder.use(next);
                    discard(old);
                }
                return state();
            } catch (IOException e) {
                abandon(next);
                throw new UncheckedIOException("a new index could not be written; the old one stays in use", e);
            } catch (RuntimeException e) {
                abandon(next);
                throw e;
            } finally {
                isRebuilding = false;
            }
        }
    }

    /** @return whether a new index is being filled at this moment */
    boolean isRebuilding() {
        return isRebuilding;
    }

    private void abandon(Generation next) {
        if (next != null && next != current) {
            discard(next);
        }
    }

    @Override
    public IndexDifferences check() {
        catchUp();
        return comparison.of(current);
    }

    @PreDestroy
    void close() {
        synchronized (writing) {
            try {
                if (current.isOpen()) {
                    commit();
                }
                current.close();
            } catch (IOException e) {
                LOG.warn("The index was not closed cleanly; the next start applies the last changes again", e);
            }
        }
    }
}
