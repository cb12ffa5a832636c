package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/** The filters that a request sets, each with the request that is left when it is taken away. */
final class Filters {
    /** @param left the request without this filter */
    record Filter(Facet facet, String value, String facetLabel, String label, SearchRequest left) {}

    private Filters() {}

    static List<Filter> of(SearchRequest request, Vocabularies vocabularies, Words words) {
        List<Filter> filters = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> filters.add(new Filter(
                        facet,
                        value,
                        name(facet, words),
                        facet == Facet.COUNTRY ? words.country(value) : vocabularies.label(facet.id() + ":" + value),
                        request.without(facet, value)))));
        if (request.from().isPresent() || request.to().isPresent()) {
            filters.add(new Filter(
                    Facet.YEAR,
                    "",
                    name(Facet.YEAR, words),
                    years(request.from(), request.to(), words),
                    request.withoutAny(Facet.YEAR)));
        }
        return List.copyOf(filters);
    }

    private static String name(Facet facet, Words words) {
        return switch (facet) {
            case THEME -> words.say("search.filter.theme");
            case CAUSE -> words.say("search.filter.cause");
            case SECTOR -> words.say("search.filter.sector");
            case COUNTRY -> words.say("search.filter.country");
            case YEAR -> words.say("search.filter.years");
        };
    }

    private static String years(OptionalInt from, OptionalInt to, Words words) {
        if (from.isPresent() && from.equals(to)) {
            return String.valueOf(from.getAsInt());
        }
        String first = from.isPresent() ? String.valueOf(from.getAsInt()) : "";
        String last = to.isPresent() ? String.valueOf(to.getAsInt()) : "";
        if (first.isEmpty()) {
            return words.say("search.years.upTo", "last", last);
        }
        return last.isEmpty()
                ? words.say("search.years.from", "first", first)
                : words.say("search.years.between", "first", first, "last", last);
    }
}
