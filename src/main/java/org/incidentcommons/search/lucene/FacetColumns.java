package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** The columns of all segments of a generation: read once for each segment, gone when it is merged away. */
final class FacetColumns {
    private final FacetValues values = new FacetValues();
    private final Map<IndexReader.CacheKey, FacetColumn> columns = new ConcurrentHashMap<>();

    FacetValues values() {
        return values;
    }

    FacetColumn of(LeafReaderContext segment) throws IOException {
        IndexReader.CacheHelper life = segment.reader().getCoreCacheHelper();
        FacetColumn column = columns.get(life.getKey());
        if (column == null) {
            column = FacetColumn.read(segment.reader(), values);
            if (columns.putIfAbsent(life.getKey(), column) == null) {
                life.addClosedListener(columns::remove);
            }
        }
        return column;
    }

    /** Reads what is missing, so that no search has to wait for it. */
    void readAll(IndexReader reader) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            of(segment);
        }
    }
}
