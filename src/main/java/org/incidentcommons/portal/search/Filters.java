package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/** The filters that a request sets, each with the request that is left when it is taken away. */
final class Filters {
    /** @param left the request without this filter */
    record Filter(Facet facet, String value, String facetLabel, String label, SearchRequest left) {}

    private Filters() {}

    static List<Filter> of(SearchRequest request, Vocabularies vocabularies) {
        List<Filter> filters = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> filters.add(new Filter(
                        facet,
                        value,
                        name(facet),
                        facet == Facet.COUNTRY ? Shown.country(value) : vocabularies.label(facet.id() + ":" + value),
                        request.without(facet, value)))));
        if (request.from().isPresent() || request.to().isPresent()) {
            filters.add(new Filter(
                    Facet.YEAR, "", "Years", years(request.from(), request.to()), request.withoutAny(Facet.YEAR)));
        }
        return List.copyOf(filters);
    }

    private static String name(Facet facet) {
        return switch (facet) {
            case THEME -> "Theme";
            case CAUSE -> "Cause";
            case SECTOR -> "Sector";
            case COUNTRY -> "Country";
            case YEAR -> "Years";
        };
    }

    private static String years(OptionalInt from, OptionalInt to) {
        if (from.isPresent() && from.equals(to)) {
            return String.valueOf(from.getAsInt());
        }
        return from.isPresent()
                ? to.isPresent() ? from.getAsInt() + " to " + to.getAsInt() : "from " + from.getAsInt()
                : "up to " + to.getAsInt();
    }
}
