package org.incidentcommons.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.incidentcommons.search.Facet;

/**
 * The facet values that stand in a generation, numbered from 0 in the order in which they were met. A number never
 * changes its meaning while the generation is open, so segments keep numbers, and counts of segments add up by them.
 */
final class FacetValues {
    /** Numbers have 16 bits in {@link FacetColumn}. The vocabularies hold some hundreds. */
    private static final int MOST = Character.MAX_VALUE;

    /** A value, and the name of its facet or of another dimension. */
    record Value(String dimension, String name) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private Value[] known = new Value[0];

    /** @param term the value as it stands in the index */
    synchronized int number(String term) {
        Integer number = numbers.get(term);
        if (number == null) {
            if (values.size() == MOST) {
                throw new IllegalStateException("the index holds more than " + MOST + " facet values");
            }
            number = values.size();
            numbers.put(term, number);
            String[] path = FacetsConfig.stringToPath(term);
            values.add(new Value(path[0], path[1]));
            known = values.toArray(Value[]::new);
        }
        return number;
    }

    /** @return every value by its number; not to be written to */
    synchronized Value[] all() {
        return known;
    }

    /** @return the number of the value; -1 when no report ever had it */
    int numberOf(Facet facet, String value) {
        return numberOf(facet.id(), value);
    }

    private synchronized int numberOf(String dimension, String value) {
        return numbers.getOrDefault(FacetsConfig.pathToString(dimension, new String[] {value}), -1);
    }
}
