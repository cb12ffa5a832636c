package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The facet values of each document of one segment, in memory: four bytes a document and two a value, some 35 MB for a
 * million reports. Reading them from the index while counting takes several times as long.
 *
 * @param starts where the values of each document start in {@code numbers}, and at last where they all end
 * @param numbers of {@link FacetValues}
 */
record FacetColumn(int[] starts, char[] numbers) {
    private static final int FIRST_SIZE = 16; // values a document, before it grows

    static FacetColumn read(LeafReader segment, FacetValues values) throws IOException {
        SortedSetDocValues stored = DocValues.getSortedSet(segment, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        char[] byOrdinal = new char[Math.toIntExact(stored.getValueCount())];
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            byOrdinal[ordinal] = (char) values.number(stored.lookupOrd(ordinal).utf8ToString());
        }
        int[] starts = new int[segment.maxDoc() + 1];
        char[] numbers = new char[Math.max(1, segment.maxDoc()) * FIRST_SIZE];
        int written = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            int count = stored.advanceExact(doc) ? stored.docValueCount() : 0;
            if (written + count > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(written + count, numbers.length * 3 / 2));
            }
            for (int i = 0; i < count; i++) {
                numbers[written++] = byOrdinal[(int) stored.nextOrd()];
            }
            starts[doc + 1] = written;
        }
        return new FacetColumn(starts, Arrays.copyOf(numbers, written));
    }
}
