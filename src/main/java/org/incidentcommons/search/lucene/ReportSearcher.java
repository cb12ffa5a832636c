package org.incidentcommons.search.lucene;

import java.io.IOException;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** A searcher on one state of the index, with what counting facets needs of that state, made once. */
final class ReportSearcher extends IndexSearcher {
    private SortedSetDocValuesReaderState facetState;

    ReportSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(Fields.SIMILARITY);
    }

    boolean isVoid() {
        return getIndexReader().numDocs() == 0;
    }

    /** Only for an index that is not void: without a single value there is no state. */
    synchronized SortedSetDocValuesReaderState facetState() throws IOException {
        if (facetState == null) {
            facetState = new DefaultSortedSetDocValuesReaderState(getIndexReader(), Fields.FACETS);
        }
        return facetState;
    }
}
