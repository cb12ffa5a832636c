package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.View;

/** What a generation holds, for every audience: for upkeep, not for readers. */
final class Contents {
    private Contents() {}

    /** @return how many reports have an entry, those left out among them */
    static long count(Generation generation) {
        return read(generation, searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** @return the revision of each report, by its number */
    static Map<Long, Integer> revisions(Generation generation) {
        return read(generation, searcher -> {
            Map<Long, Integer> revisions = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
                NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.REVISION);
                Bits live = leaf.reader().getLiveDocs();
                while (ids.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                    if ((live == null || live.get(ids.docID())) && numbers.advanceExact(ids.docID())) {
                        revisions.put(ids.longValue(), (int) numbers.longValue());
                    }
                }
            }
            return revisions;
        });
    }

    /** @return the reports that stand in it as left out, by number */
    static List<ReportId> leftOut(ReportSearcher searcher) throws IOException {
        Query query = new TermQuery(new Term(Fields.LEFT_OUT, Fields.YES));
        int count = searcher.count(query);
        if (count == 0) {
            return List.of();
        }
        Sort byNumber = new Sort(new SortField(Fields.ID, SortField.Type.LONG));
        return Arrays.stream(searcher.search(query, count, byNumber).scoreDocs)
                .map(doc -> new ReportId((Long) ((FieldDoc) doc).fields[0]))
                .toList();
    }

    interface Reading<T> {
        T of(ReportSearcher searcher) throws IOException;
    }

    static <T> T read(Generation generation, Reading<T> reading) {
        return read(generation, View.REPORTS, reading);
    }

    static <T> T read(Generation generation, View view, Reading<T> reading) {
        SearcherManager searchers = generation.searchers(view);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of((ReportSearcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read", e);
        }
    }
}
