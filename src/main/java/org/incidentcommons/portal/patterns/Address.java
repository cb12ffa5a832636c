package org.incidentcommons.portal.patterns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.patterns.Axis;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * What the address of a table says: {@code rows=cause&columns=sector:manufacturing} and the parameters of a search.
 * What cannot be read gives way to causes by sectors.
 */
record Address(Axis rows, Axis columns, SearchRequest filter) {
    static final List<Facet> SIDES = List.of(Facet.THEME, Facet.CAUSE, Facet.SECTOR, Facet.YEAR);

    static Address parse(Map<String, List<String>> parameters, Vocabularies vocabularies) {
        Axis rows = axis(parameters, "rows", vocabularies).orElse(Axis.of(Facet.CAUSE));
        Axis columns = axis(parameters, "columns", vocabularies)
                .filter(axis -> axis.facet() != rows.facet())
                .orElseGet(() -> Axis.of(rows.facet() == Facet.SECTOR ? Facet.CAUSE : Facet.SECTOR));
        return new Address(rows, columns, SearchRequest.parse(parameters));
    }

    private static Optional<Axis> axis(Map<String, List<String>> parameters, String name, Vocabularies vocabularies) {
        String given = parameters.getOrDefault(name, List.of("")).getFirst();
        Optional<Facet> facet = Facet.ofId(given.replaceFirst(":.*", "")).filter(SIDES::contains);
        boolean isConcept = given.contains(":") && vocabularies.concept(given).isPresent();
        return facet.map(
                known -> isConcept ? Axis.under(known, given.substring(given.indexOf(':') + 1)) : Axis.of(known));
    }

    static String name(Axis axis) {
        return axis.facet().id() + axis.under().map(concept -> ":" + concept).orElse("");
    }

    String href(Axis otherRows, Axis otherColumns) {
        String search = filter.toQueryString();
        return "/patterns?rows=" + name(otherRows) + "&columns=" + name(otherColumns)
                + (search.isEmpty() ? "" : "&" + search);
    }

    /** @return the page of the same search over the years */
    String trend() {
        String query = filter.toQueryString();
        return query.isEmpty() ? "/patterns/trend" : "/patterns/trend?" + query;
    }

    /** @return where the reports of that search are listed */
    static String search(SearchRequest request) {
        String query = request.toQueryString();
        return query.isEmpty() ? "/search" : "/search?" + query;
    }
}
