package org.incidentcommons.search.lucene;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.meaning.SentenceModel;
import org.incidentcommons.report.Change;
import org.incidentcommons.report.ChangeFeed;
import org.incidentcommons.search.MeaningState;
import org.incidentcommons.search.MeaningUpkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the passages: the only one who does. It follows the same feed as the index of the reports, never overtakes it,
 * and reads the texts from there, so that a passage always is of a text that is or was in the index.
 */
@Singleton
final class PassageUpkeep implements MeaningUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(PassageUpkeep.class);
    private static final int CHUNK = 50; // changes made visible together; a few seconds of work
    private static final long COMMIT_NANOS = 10_000_000_000L; // what a crash would make it compute again
    private static final int MOST_OF_A_QUESTION = 12; // passages of a pasted text, each 7 ms; some 1,400 words
    private static final int CENTRE_OF = 5_000; // vectors; more move the mean by nothing that counts

    private final ChangeFeed feed;
    private final Upkeep reports;
    private final SentenceModel model;
    private final Path folder;
    private final Object writing = new Object();
    private volatile PassageIndex passages;
    private volatile float[] centre = new float[SentenceModel.DIMENSIONS];
    private volatile long lag;
    private volatile Optional<String> lastError = Optional.empty();
    private int centreOf;
    private long committedAtNanos = System.nanoTime();

    PassageUpkeep(
            ChangeFeed feed, Upkeep reports, SentenceModel model, @Value("${incident-commons.data:data}") Path data) {
        this.feed = feed;
        this.reports = reports;
        this.model = model;
        folder = data.toAbsolutePath().normalize().resolve("passages");
    }

    interface Reading<T> {
        T of(PassageReading passages) throws IOException;
    }

    /** @return empty while nothing is read by meaning */
    <T> Optional<T> read(Reading<T> reading) throws IOException {
        PassageIndex now = passages;
        if (now == null || !now.isOpen()) {
            return Optional.empty();
        }
        IndexSearcher searcher = now.searchers().acquire();
        try {
            return Optional.of(reading.of(new PassageReading(searcher)));
        } finally {
            now.searchers().release(searcher);
        }
    }

    /** @return a text that is not stored, read by meaning; empty while nothing is */
    List<Passage> passagesOf(String text) {
        List<Passage> own = new ArrayList<>();
        for (Stretch place : model.isReady() ? PassageCut.of(text) : List.<Stretch>of()) {
            if (own.size() < MOST_OF_A_QUESTION) {
                model.vector(place.in(text)).ifPresent(vector -> own.add(new Passage(place, Optional.empty(), vector)));
            }
        }
        return own;
    }

    /** @return the middle of all passages, of length 1: what reports speak of in general; zeros while there are none */
    float[] centre() {
        return centre;
    }

    @Override
    public MeaningState state() {
        try {
            long count = read(reading -> (long) reading.count()).orElse(0L);
            return new MeaningState(model.isOn(), count, lag, lastError);
        } catch (IOException e) {
            throw new UncheckedIOException("the passages could not be counted", e);
        }
    }

    @Override
    public void catchUp() {
        synchronized (writing) {
            while (follow(() -> true)) {
                // Each chunk can be found as soon as it is read.
            }
            commitIfDue(0);
        }
    }

    /**
     * Reads the next changes that are in the index.
     *
     * @param mayGoOn asked before each passage, and may wait; when it says no, what is done so far is left
     * @return whether there were any
     */
    boolean follow(BooleanSupplier mayGoOn) {
        synchronized (writing) {
            if (!model.load()) {
                return false;
            }
            try {
                return readNext(open(), mayGoOn);
            } catch (IOException e) {
                throw new UncheckedIOException("the passages could not be written", e);
            }
        }
    }

    private PassageIndex open() throws IOException {
        if (passages == null || !passages.isOpen()) {
            try {
                passages = PassageIndex.open(folder);
            } catch (IOException | IllegalArgumentException unusable) {
                LOG.warn("The passages are read anew: {}", unusable.getMessage());
                deleteFolder();
                passages = PassageIndex.open(folder);
            }
            findCentre();
        }
        return passages;
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean readNext(PassageIndex index, BooleanSupplier mayGoOn) throws IOException {
        long upTo = reports.current().sequence();
        lag = Math.max(0, upTo - index.sequence());
        List<Change> changes = lag == 0
                ? List.of()
                : feed.after(index.sequence(), CHUNK).stream()
                        .filter(change -> change.sequence() <= upTo)
                        .toList();
        if (changes.isEmpty()) {
            commitIfDue(COMMIT_NANOS);
            return false;
        }
        Set<Long> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(change.reportId()));
        for (long id : changed) {
            if (!put(index, id, mayGoOn)) {
                return false;
            }
        }
        index.show(changes.getLast().sequence());
        lag = Math.max(0, upTo - index.sequence());
        findCentre();
        commitIfDue(COMMIT_NANOS);
        return true;
    }

    /** @param text as indexed */
    private record Entry(String text, BytesRef sections, String audience) {}

    private Optional<Entry> entry(long id) {
        return reports.read(searcher -> {
            TopDocs found = searcher.search(new TermQuery(PassageIndex.byId(id)), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            int doc = found.scoreDocs[0].doc;
            String text =
                    searcher.storedFields().document(doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
            if (text == null) {
                return Optional.empty(); // It could not be indexed.
            }
            HitValues values = HitValues.of(doc, searcher);
            return Optional.of(new Entry(
                    text,
                    BytesRef.deepCopyOf(values.sections()),
                    values.audience().name()));
        });
    }

    /** @return whether it was done; the index is as before when not */
    private boolean put(PassageIndex index, long id, BooleanSupplier mayGoOn) throws IOException {
        Optional<Entry> entry = entry(id);
        List<Document> documents = new ArrayList<>();
        if (entry.isPresent()) {
            String text = entry.get().text();
            Map<BytesRef, float[]> known = read(reading -> reading.byDigest(id)).orElseGet(Map::of);
            for (Stretch place : PassageCut.of(text)) {
                String words = place.in(text);
                BytesRef digest = PassageFields.digest(words);
                float[] vector = known.get(digest);
                if (vector == null) {
                    if (!mayGoOn.getAsBoolean()) {
                        return false;
                    }
                    vector = model.vector(words).orElse(null);
                }
                if (vector != null) {
                    documents.add(PassageFields.document(
                            id,
                            entry.get().audience(),
                            new Passage(place, SectionPlaces.at(entry.get().sections(), place.start()), vector),
                            digest));
                }
            }
        }
        index.put(id, documents);
        return true;
    }

    private void findCentre() throws IOException {
        int count = read(PassageReading::count).orElse(0);
        if (Math.abs(count - centreOf) > centreOf / 20) {
            centre = read(reading -> reading.centre(CENTRE_OF)).orElse(centre);
            centreOf = count;
        }
    }

    private void commitIfDue(long afterNanos) {
        if (passages == null || System.nanoTime() - committedAtNanos < afterNanos) {
            return;
        }
        committedAtNanos = System.nanoTime();
        try {
            passages.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the passages could not be committed", e);
        }
    }

    void failed(Exception e) {
        lastError = Optional.of(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }

    void worked() {
        lastError = Optional.empty();
    }

    @PreDestroy
    void close() {
        synchronized (writing) {
            try {
                if (passages != null) {
                    if (passages.isOpen()) {
                        passages.commit();
                    }
                    passages.close();
                }
            } catch (IOException e) {
                LOG.warn("The passages were not closed cleanly; the next start reads the last changes again", e);
            }
        }
    }
}
