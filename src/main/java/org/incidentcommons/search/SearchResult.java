package org.incidentcommons.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param total all that match, not only those of this page
 * @param isAtLeast whether it was stopped before it had looked through everything: there are at least as many, of facet
 *     values too
 * @param entries how many entries there are to turn pages through: fewer than {@code total} where entries stand for
 *     several reports
 * @param hits the page asked for; empty beyond the last
 * @param facets for every facet but {@link Facet#YEAR}, the values by descending count
 * @param years ascending, without gaps filled
 * @param notices what was not understood or was bounded
 * @param didYouMean the words in another spelling, when this finds little and that finds more
 */
public record SearchResult(
        long total,
        boolean isAtLeast,
        long entries,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        List<YearCount> years,
        List<Notice> notices,
        Optional<String> didYouMean) {
    public SearchResult {
        hits = List.copyOf(hits);
        Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        copy.putAll(facets);
        facets = copy;
        years = List.copyOf(years);
        notices = List.copyOf(notices);
    }

    /** @return the counts of that facet, by descending count */
    public List<FacetCount> facet(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** @return how many reports have that value, or something narrower, under the filters of the other facets */
    public long count(Facet facet, String value) {
        return facet(facet).stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(FacetCount::count)
                .findFirst()
                .orElse(0);
    }
}
