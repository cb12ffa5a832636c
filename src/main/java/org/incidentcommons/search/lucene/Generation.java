package org.incidentcommons.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.search.View;

/**
 * One index folder, opened for writing and searching. Every commit carries the version of the form and the number of
 * the last change in it. One thread writes at a time.
 */
final class Generation implements Closeable {
    private static final String VERSION_KEY = "version";
    private static final String SEQUENCE_KEY = "sequence";
    private static final double BUFFER_MEGABYTES = 64; // before a new segment is written; the heap is 512 MB

    private final long number;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final TakeawayIndex takeaways;
    private final FacetColumns columns = new FacetColumns();
    private volatile long sequence;

    private Generation(long number, Path folder, Directory directory, IndexWriter writer, TakeawayIndex takeaways)
            throws IOException {
        this.number = number;
        this.takeaways = takeaways;
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new ReportSearcher(reader, columns);
            }
        });
    }

    /**
     * Opens the index in the folder, or makes an empty one that holds no change yet.
     *
     * @throws IOException when it cannot be read or written
     * @throws IndexFormatTooOldException when it has another version
     */
    static Generation open(long number, Path folder) throws IOException {
        Directory directory = SmallSegments.inMemory(folder);
        IndexWriter writer = null;
        TakeawayIndex takeaways = null;
        try {
            IndexWriterConfig config = new IndexWriterConfig(Analysis.BY_FIELD)
                    .setSimilarity(Fields.SIMILARITY)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            takeaways = TakeawayIndex.open(folder);
            Generation generation = new Generation(number, folder, directory, writer, takeaways);
            generation.readCommit();
            return generation;
        } catch (IOException | RuntimeException e) {
            if (takeaways != null) {
                takeaways.close();
            }
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private void readCommit() throws IOException {
        Map<String, String> commit = new HashMap<>();
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored == null || !stored.iterator().hasNext()) {
            if (writer.getDocStats().maxDoc > 0) {
                throw new IndexFormatTooOldException(folder.toString(), "no version in its commit");
            }
            commit(0);
            return;
        }
        stored.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
        if (!String.valueOf(Fields.VERSION).equals(commit.get(VERSION_KEY))) {
            throw new IndexFormatTooOldException(folder.toString(), "version " + commit.get(VERSION_KEY));
        }
        sequence = Math.min(Long.parseLong(commit.get(SEQUENCE_KEY)), takeaways.sequence());
    }

    long number() {
        return number;
    }

    Path folder() {
        return folder;
    }

    /** @return the number of the last change that can be searched */
    long sequence() {
        return sequence;
    }

    SearcherManager searchers() {
        return searchers;
    }

    SearcherManager searchers(View view) {
        return view == View.REPORTS ? searchers : takeaways.searchers();
    }

    /** @return whether it can still be written; an error while writing closes it */
    boolean isOpen() {
        return writer.isOpen();
    }

    void delete(Collection<Long> ids) throws IOException {
        List<Term> terms = ids.stream().map(Generation::byId).toList();
        takeaways.delete(terms);
        writer.deleteDocuments(terms.toArray(Term[]::new));
    }

    /** Adds what is not in it yet: without looking for what it replaces. Several threads may. */
    void add(Document document, List<Document> takeawaysOfIt) throws IOException {
        takeaways.add(takeawaysOfIt);
        writer.addDocument(document);
    }

    /** @param takeawaysOfIt of the same report, see {@link TakeawayDocuments} */
    void put(long id, Document document, List<Document> takeawaysOfIt) throws IOException {
        takeaways.put(byId(id), takeawaysOfIt);
        writer.updateDocument(byId(id), document);
    }

    /** Changes the list of a report that is in it. */
    void putKin(long id, BytesRef list) throws IOException {
        writer.updateDocValues(byId(id), new BinaryDocValuesField(Fields.KIN, list));
    }

    private static Term byId(long id) {
        return new Term(Fields.ID, String.valueOf(id));
    }

    /** Makes what was written visible to searches that begin from now on. */
    void show(long upTo) throws IOException {
        takeaways.show();
        searchers.maybeRefreshBlocking();
        sequence = upTo;
    }

    boolean hasUncommitted() {
        return writer.hasUncommittedChanges();
    }

    /** Makes what was written survive a crash. */
    void commit(long upTo) throws IOException {
        takeaways.commit(upTo);
        writer.setLiveCommitData(Map.of(VERSION_KEY, String.valueOf(Fields.VERSION), SEQUENCE_KEY, String.valueOf(upTo))
                .entrySet());
        writer.commit();
    }

    /** Ends without a commit, as a crash would. */
    @Override
    public void close() throws IOException {
        takeaways.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
