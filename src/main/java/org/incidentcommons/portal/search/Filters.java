package org.incidentcommons.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;

/** The filters that a request sets, each with the request that is left when it is taken away. */
final class Filters {
    /** @param left the request without this filter */
    record Filter(Facet facet, String value, String facetLabel, String label, SearchRequest left) {
        /** @return the label, marked as English where it is one of a vocabulary */
        Phrase phrase() {
            return facet.scheme().isPresent() ? Phrase.label(label) : Phrase.of(label);
        }
    }

    private Filters() {}

    static List<Filter> of(SearchRequest request, FacetWords words) {
        List<Filter> filters = new ArrayList<>();
        request.filters()
                .forEach((facet, values) -> values.forEach(value -> filters.add(new Filter(
                        facet, value, words.title(facet), words.label(facet, value), request.without(facet, value)))));
        if (request.from().isPresent() || request.to().isPresent()) {
            filters.add(new Filter(
                    Facet.YEAR,
                    "",
                    words.title(Facet.YEAR),
                    years(request.from(), request.to(), words.words()),
                    request.withoutAny(Facet.YEAR)));
        }
        return List.copyOf(filters);
    }

    private static String years(OptionalInt from, OptionalInt to, Words words) {
        if (from.isEmpty()) {
            return words.say("search.years.to", "to", text(to));
        }
        if (to.isEmpty()) {
            return words.say("search.years.from", "from", text(from));
        }
        return from.equals(to) ? text(from) : words.say("search.years.range", "from", text(from), "to", text(to));
    }

    /** Years are written without separators. */
    private static String text(OptionalInt year) {
        return String.valueOf(year.getAsInt());
    }
}
