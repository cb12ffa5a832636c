package org.incidentcommons.portal.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentcommons.search.Facet;

/**
 * What someone looks for in the long list of a facet, in the parameter {@code find-country} and the like. It changes
 * which values are shown to choose from, not what is found, so it is no part of the search.
 */
record FacetFinder(Facet facet, String text) {
    private static final int LONG = 9; // values, from which on a list has a field to search in it
    private static final int LONGEST = 60; // characters of what is looked for
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static FacetFinder of(Facet facet, Map<String, List<String>> parameters) {
        String text = parameters.getOrDefault(parameter(facet), List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return new FacetFinder(facet, text.substring(0, Math.min(LONGEST, text.length())));
    }

    static String parameter(Facet facet) {
        return "find-" + facet.id();
    }

    /** @param isEmpty whether nothing in the list has the text in its name */
    record Field(String id, String text, boolean isEmpty) {
        boolean isUsed() {
            return !text.isEmpty();
        }
    }

    boolean isSought() {
        return !text.isEmpty();
    }

    boolean finds(String name) {
        return folded(name).contains(folded(text));
    }

    boolean findsAny(String name, Collection<String> others) {
        return Stream.concat(Stream.of(name), others.stream()).anyMatch(this::finds);
    }

    /** @return the field to search a list of that many values; empty for a short one */
    Optional<Field> field(int values, boolean isEmpty) {
        return values >= LONG || isSought()
                ? Optional.of(new Field(parameter(facet), text, isEmpty && isSought()))
                : Optional.empty();
    }

    private static String folded(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
