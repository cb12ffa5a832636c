package org.incidentcommons.portal.search;

import java.util.List;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.SearchResult;

/** Countries by count. The first few are shown at once, and every selected one. */
record CountryFacet(String selected, List<FacetOption> first, List<FacetOption> more) {
    private static final int SHOWN_AT_ONCE = 6;

    static CountryFacet of(SearchResult result, Words words) {
        long largest = result.facet(Facet.COUNTRY).stream()
                .mapToLong(FacetCount::count)
                .max()
                .orElse(0);
        List<FacetOption> options = result.facet(Facet.COUNTRY).stream()
                .sorted((a, b) -> Boolean.compare(b.isSelected(), a.isSelected())) // stable: by count otherwise
                .map(count -> FacetOption.of(count, words.country(count.value()), 1, largest, words))
                .toList();
        long chosen = result.facet(Facet.COUNTRY).stream()
                .filter(FacetCount::isSelected)
                .count();
        int cut = Math.max(SHOWN_AT_ONCE, (int) chosen);
        return new CountryFacet(
                chosen == 0 ? "" : words.say("search.facet.selected", "n", chosen),
                options.stream().limit(cut).toList(),
                options.stream().skip(cut).toList());
    }
}
