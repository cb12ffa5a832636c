package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * The answer to a search.
 *
 * @param total all reports that match
 * @param totalIsAtLeast whether the search was stopped at its time limit; then all counts are at least so many
 * @param facets by name of the facet, its values by descending count; a facet's counts ignore its own selection. Empty,
 *     as years are, when they were not asked for
 * @param years reports by year of the incident, ascending
 * @param notices what in the request was not understood or was bounded
 * @param didYouMean the words in another spelling that finds more, when this finds little
 */
@Serdeable
record FoundReports(
        long total,
        boolean totalIsAtLeast,
        List<FoundReport> hits,
        Map<String, List<Value>> facets,
        List<Year> years,
        List<String> notices,
        @Nullable String didYouMean) {
    /** @param code written {@code scheme:concept}, or a country */
    @Serdeable
    record Value(String code, String label, long count) {}

    @Serdeable
    record Year(int year, long count) {}

    static FoundReports of(SearchResult result, Vocabularies vocabularies) {
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                facets.put(facet.id(), values(result, facet, vocabularies));
            }
        }
        List<Year> years = result.years().stream()
                .map(year -> new Year(year.year(), year.count()))
                .toList();
        return of(result, facets, years);
    }

    static FoundReports withoutFacets(SearchResult result) {
        return of(result, Map.of(), List.of());
    }

    private static FoundReports of(SearchResult result, Map<String, List<Value>> facets, List<Year> years) {
        return new FoundReports(
                result.total(),
                result.isAtLeast(),
                result.hits().stream().map(FoundReport::of).toList(),
                facets,
                years,
                result.notices().stream().map(Notice::sentence).toList(),
                result.didYouMean().orElse(null));
    }

    private static List<Value> values(SearchResult result, Facet facet, Vocabularies vocabularies) {
        return facet.scheme()
                .map(scheme -> concepts(result.facet(facet), vocabularies.of(scheme)))
                .orElseGet(() -> result.facet(facet).stream()
                        .map(count -> new Value(count.value(), count.value(), count.count()))
                        .toList());
    }

    private static List<Value> concepts(List<FacetCount> counts, Vocabulary vocabulary) {
        String prefix = vocabulary.scheme().id() + ":";
        return counts.stream()
                .map(count -> new Value(prefix + count.value(), vocabulary.label(count.value()), count.count()))
                .toList();
    }
}
