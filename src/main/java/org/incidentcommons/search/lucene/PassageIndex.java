package org.incidentcommons.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The passages of all reports with their vectors, in a folder of its own, so that no rebuild of the reports' index
 * computes them again. It holds no text. Every commit carries the version of its form, the version of the texts it was
 * cut from and the number of the last change in it. One thread writes at a time.
 */
final class PassageIndex implements Closeable {
    /**
     *
     *
     * <ol>
     *   <li>2026-11: one document for each passage; vectors of all-MiniLM-L6-v2, quantized beside the exact ones.
     *   <li>2026-11: the section that a passage begins in.
     * </ol>
     */
    private static final int VERSION = 2;

    private static final String VERSION_KEY = "version";
    private static final String TEXTS_KEY = "texts";
    private static final String SEQUENCE_KEY = "sequence";
    private static final double BUFFER_MEGABYTES = 16; // some 8,000 vectors before a new segment is written

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long sequence;

    private PassageIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in the folder, or makes an empty one; one of another form is emptied. */
    static PassageIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig()
                            .setCodec(codec())
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setCommitOnClose(false));
            PassageIndex index = new PassageIndex(directory, writer);
            index.readCommit();
            return index;
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static Codec codec() {
        KnnVectorsFormat quantized = new Lucene104HnswScalarQuantizedVectorsFormat();
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return quantized;
            }
        };
    }

    private void readCommit() throws IOException {
        Map<String, String> commit = new HashMap<>();
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored != null) {
            stored.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
        }
        if (!String.valueOf(VERSION).equals(commit.get(VERSION_KEY))) {
            writer.deleteAll();
            searchers.maybeRefreshBlocking();
        } else if (String.valueOf(Fields.VERSION).equals(commit.get(TEXTS_KEY))) {
            sequence = Long.parseLong(commit.get(SEQUENCE_KEY));
        }
        // Where only the texts have another form, every report is read again, and vectors of what is the same are kept.
    }

    /** @return the number of the last change that is in it */
    long sequence() {
        return sequence;
    }

    SearcherManager searchers() {
        return searchers;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    void delete(Collection<Long> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(PassageIndex::byId).toArray(Term[]::new));
    }

    /** Replaces all passages of the report. */
    void put(long id, List<Document> passages) throws IOException {
        if (passages.isEmpty()) {
            writer.deleteDocuments(byId(id));
        } else {
            writer.updateDocuments(byId(id), passages);
        }
    }

    static Term byId(long id) {
        return new Term(Fields.ID, String.valueOf(id));
    }

    /** Makes what was written visible to searches that begin from now on. */
    void show(long upTo) throws IOException {
        searchers.maybeRefreshBlocking();
        sequence = upTo;
    }

    /** Makes what is visible survive a crash. */
    void commit() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(Map.of(
                            VERSION_KEY,
                            String.valueOf(VERSION),
                            TEXTS_KEY,
                            String.valueOf(Fields.VERSION),
                            SEQUENCE_KEY,
                            String.valueOf(sequence))
                    .entrySet());
            writer.commit();
        }
    }

    /** Ends without a commit, as a crash would. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
