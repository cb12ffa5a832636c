package org.incidentcommons.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.YearCount;

/**
 * How many documents a search finds, and how many of them have each facet value.
 *
 * @param counts by the number of the value
 */
record Counts(long total, int[] counts, FacetValues.Value[] values) {
    private static final Comparator<FacetCount> MOST_FIRST = (one, other) -> one.count() == other.count()
            ? one.value().compareTo(other.value())
            : Long.compare(other.count(), one.count());

    static final Counts NONE = new Counts(0, new int[0], new FacetValues.Value[0]);

    /** @return the values that any document has, and those selected, by descending count */
    List<FacetCount> of(Facet facet, SearchRequest request) {
        Set<String> missing = new HashSet<>(request.selected(facet));
        List<FacetCount> found = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0 && values[number].dimension().equals(facet.id())) {
                String value = values[number].name();
                found.add(new FacetCount(value, counts[number], missing.remove(value)));
            }
        }
        missing.forEach(value -> found.add(new FacetCount(value, 0, true)));
        found.sort(MOST_FIRST);
        return found;
    }

    List<YearCount> years() {
        List<YearCount> found = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0 && values[number].dimension().equals(Facet.YEAR.id())) {
                found.add(new YearCount(Integer.parseInt(values[number].name()), counts[number]));
            }
        }
        found.sort(Comparator.comparingInt(YearCount::year));
        return found;
    }
}
