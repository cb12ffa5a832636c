package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.IndexDifferences;

/** What a generation holds, for every audience: for upkeep, not for readers. */
final class Contents {
    private Contents() {}

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

    static IndexDifferences compare(Map<Long, Integer> published, Map<Long, Integer> indexed) {
        List<ReportId> missing = new ArrayList<>();
        List<ReportId> stale = new ArrayList<>();
        published.forEach((id, revision) -> {
            Integer found = indexed.get(id);
            if (found == null) {
                missing.add(new ReportId(id));
            } else if (!found.equals(revision)) {
                stale.add(new ReportId(id));
            }
        });
        List<ReportId> surplus = indexed.keySet().stream()
                .filter(id -> !published.containsKey(id))
                .map(ReportId::new)
                .toList();
        return new IndexDifferences(published.size(), missing, surplus, stale);
    }

    interface Reading<T> {
        T of(ReportSearcher searcher) throws IOException;
    }

    static <T> T read(Generation generation, Reading<T> reading) {
        try {
            IndexSearcher searcher = generation.searchers().acquire();
            try {
                return reading.of((ReportSearcher) searcher);
            } finally {
                generation.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read", e);
        }
    }
}
