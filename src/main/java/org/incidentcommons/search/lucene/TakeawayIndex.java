package org.incidentcommons.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/**
 * The lessons and recommendations of a generation, an entry each, in an index of their own below its folder: so counts,
 * scores and numbers of reports never meet them. It is written with the reports and committed before them; after a
 * crash it may be ahead, and applying the same changes again does no harm.
 */
final class TakeawayIndex implements Closeable {
    private static final String FOLDER = "takeaways";
    private static final String SEQUENCE_KEY = "sequence";
    private static final double BUFFER_MEGABYTES = 32; // half of what the reports have

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetColumns columns = new FacetColumns();

    private TakeawayIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new ReportSearcher(reader, columns);
            }
        });
    }

    /** @param generation the folder of the reports' index */
    static TakeawayIndex open(Path generation) throws IOException {
        Directory directory = SmallSegments.inMemory(generation.resolve(FOLDER));
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Analysis.BY_FIELD)
                            .setSimilarity(Fields.SIMILARITY)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setCommitOnClose(false));
            return new TakeawayIndex(directory, writer);
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** @return the number of the last change that survives a crash; 0 for none */
    long sequence() {
        Map<String, String> commit = new HashMap<>();
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored != null) {
            stored.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
        }
        return Long.parseLong(commit.getOrDefault(SEQUENCE_KEY, "0"));
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Adds those of a report that is not in it yet. */
    void add(List<Document> takeaways) throws IOException {
        if (!takeaways.isEmpty()) {
            writer.addDocuments(takeaways);
        }
    }

    /** Takes the place of everything that was there of the report. */
    void put(Term report, List<Document> takeaways) throws IOException {
        if (takeaways.isEmpty()) {
            writer.deleteDocuments(report);
        } else {
            writer.updateDocuments(report, takeaways);
        }
    }

    void delete(Collection<Term> reports) throws IOException {
        writer.deleteDocuments(reports.toArray(Term[]::new));
    }

    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(long upTo) throws IOException {
        writer.setLiveCommitData(Map.of(SEQUENCE_KEY, String.valueOf(upTo)).entrySet());
        writer.commit();
    }

    /** Ends without a commit, as a crash would. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
