package org.incidentcommons.portal.search;

import java.util.OptionalInt;
import org.incidentcommons.search.SearchRequest;

/** Two fields for the range of years; the years themselves are drawn over the hits, see {@link OverTime}. */
record YearFacet(String from, String to) {
    static YearFacet of(SearchRequest request) {
        return new YearFacet(text(request.from()), text(request.to()));
    }

    private static String text(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }
}
