package org.incidentcommons.search.lucene;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;

/**
 * What a request selects in each facet, by the numbers of the values.
 *
 * @param all one bit for each facet with a selection
 * @param bits for each value, the bit of its facet when it is selected, else 0
 * @param facets for each value, the bit of its facet, selected or not; 0 in a facet without selection
 */
record Selection(int all, int[] bits, int[] facets) {
    static Selection of(SearchRequest request, FacetValues values) {
        FacetValues.Value[] known = values.all();
        int all = 0;
        int[] bits = new int[known.length];
        int[] facets = new int[known.length];
        for (Map.Entry<Facet, SortedSet<String>> filter : request.filters().entrySet()) {
            all |= bit(filter.getKey());
            for (String value : filter.getValue()) {
                int number = values.numberOf(filter.getKey(), value);
                if (number >= 0 && number < bits.length) {
                    bits[number] = bit(filter.getKey());
                }
            }
        }
        boolean hasYears = request.from().isPresent() || request.to().isPresent();
        all |= hasYears ? bit(Facet.YEAR) : 0;
        for (Facet facet : Facet.values()) {
            for (int number = 0; number < known.length; number++) {
                if ((all & bit(facet)) != 0 && known[number].dimension().equals(facet.id())) {
                    facets[number] = bit(facet);
                    bits[number] |= facet == Facet.YEAR && isWithin(request, known[number].name()) ? bit(facet) : 0;
                }
            }
        }
        return new Selection(all, bits, facets);
    }

    /** Equal when the same is selected: what is in it, not which arrays. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection
                && all == selection.all
                && Arrays.equals(bits, selection.bits)
                && Arrays.equals(facets, selection.facets);
    }

    @Override
    public int hashCode() {
        return 31 * all + Arrays.hashCode(bits);
    }

    private static int bit(Facet facet) {
        return 1 << facet.ordinal();
    }

    private static boolean isWithin(SearchRequest request, String year) {
        int number = Integer.parseInt(year);
        return number >= request.from().orElse(number) && number <= request.to().orElse(number);
    }
}
