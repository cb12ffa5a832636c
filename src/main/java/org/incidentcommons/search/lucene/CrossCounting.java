package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;

/** Counts two facets against each other in one pass over the documents found, by the ordinals of their values. */
final class CrossCounting {
    private final SortedSetDocValuesReaderState state;
    private final OrdRange rows;
    private final OrdRange columns;
    private final long[] rowCounts;
    private final long[] columnCounts;
    private final long[][] cells;
    private long total;

    private CrossCounting(SortedSetDocValuesReaderState state, Facet rows, Facet columns) {
        this.state = state;
        this.rows = range(rows);
        this.columns = range(columns);
        rowCounts = new long[size(this.rows)];
        columnCounts = new long[size(this.columns)];
        cells = new long[rowCounts.length][columnCounts.length];
    }

    static CrossCounts count(ReportSearcher searcher, Query query, Facet rows, Facet columns) throws IOException {
        if (searcher.isVoid()) {
            return new CrossCounts(0, Map.of(), Map.of(), Map.of());
        }
        CrossCounting counting = new CrossCounting(searcher.facetState(), rows, columns);
        FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            counting.add(segment);
        }
        return counting.counts();
    }

    /** @return the ordinals of the facet's values; without a value in the index, none */
    private OrdRange range(Facet facet) {
        OrdRange range = state.getOrdRange(facet.id());
        return range == null ? new OrdRange(0, -1) : range;
    }

    private static int size(OrdRange range) {
        return range.end() - range.start() + 1;
    }

    private void add(FacetsCollector.MatchingDocs segment) throws IOException {
        SortedSetDocValues values = state.getDocValues();
        DocIdSetIterator docs = segment.bits().iterator();
        if (docs == null) {
            return;
        }
        int base = segment.context().docBase;
        int[] found = new int[16];
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            total++;
            if (values.advanceExact(base + doc)) {
                int count = values.docValueCount();
                found = count > found.length ? new int[count] : found;
                for (int i = 0; i < count; i++) {
                    found[i] = (int) values.nextOrd();
                }
                add(found, count);
            }
        }
    }

    private void add(int[] ordinals, int count) {
        for (int i = 0; i < count; i++) {
            if (isIn(rows, ordinals[i])) {
                int row = ordinals[i] - rows.start();
                rowCounts[row]++;
                for (int j = 0; j < count; j++) {
                    if (isIn(columns, ordinals[j])) {
                        cells[row][ordinals[j] - columns.start()]++;
                    }
                }
            }
            if (isIn(columns, ordinals[i])) {
                columnCounts[ordinals[i] - columns.start()]++;
            }
        }
    }

    private static boolean isIn(OrdRange range, int ordinal) {
        return ordinal >= range.start() && ordinal <= range.end();
    }

    private CrossCounts counts() throws IOException {
        SortedSetDocValues values = state.getDocValues();
        Map<String, Map<String, Long>> named = new HashMap<>();
        for (int row = 0; row < cells.length; row++) {
            Map<String, Long> line = named(values, columns, cells[row]);
            if (!line.isEmpty()) {
                named.put(name(values, rows.start() + row), line);
            }
        }
        return new CrossCounts(total, named(values, rows, rowCounts), named(values, columns, columnCounts), named);
    }

    private static Map<String, Long> named(SortedSetDocValues values, OrdRange range, long[] counts)
            throws IOException {
        Map<String, Long> named = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                named.put(name(values, range.start() + i), counts[i]);
            }
        }
        return named;
    }

    private static String name(SortedSetDocValues values, int ordinal) throws IOException {
        return FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString())[1];
    }
}
