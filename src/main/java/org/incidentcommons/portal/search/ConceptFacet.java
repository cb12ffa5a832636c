package org.incidentcommons.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * A vocabulary as a facet: its top concepts by count, each with what is narrower behind it.
 *
 * @param name of the query parameter
 * @param selected {@code 2 selected}; empty text for none
 * @param first shown at once
 * @param more shown on request; never holds a selected value
 */
record ConceptFacet(String name, String title, String moreTitle, String selected, List<Group> first, List<Group> more) {
    private static final int SHOWN_AT_ONCE = 7; // top concepts; with four facets more would bury the last

    /**
     * A top concept.
     *
     * @param narrower everything below that has reports, in the order of the vocabulary
     * @param isOpen whether something below is selected
     */
    record Group(FacetOption option, List<FacetOption> narrower, boolean isOpen) {
        private boolean isSelected() {
            return option.isSelected() || isOpen;
        }
    }

    static ConceptFacet of(Facet facet, Vocabulary vocabulary, SearchResult result, Words words) {
        Map<String, FacetCount> counts =
                result.facet(facet).stream().collect(Collectors.toMap(FacetCount::value, Function.identity()));
        long largest =
                result.facet(facet).stream().mapToLong(FacetCount::count).max().orElse(0);
        List<Group> groups = vocabulary.topConcepts().stream()
                .filter(concept -> counts.containsKey(concept.id()))
                .map(concept -> group(concept, vocabulary, counts, largest, words))
                .sorted(Comparator.comparing(Group::isSelected)
                        .thenComparing(
                                group -> counts.get(group.option().value()).count())
                        .reversed())
                .toList();
        List<Group> unknown = result.facet(facet).stream()
                .filter(count ->
                        count.isSelected() && vocabulary.concept(count.value()).isEmpty())
                .map(count -> new Group(FacetOption.of(count, count.value(), 1, largest, words), List.of(), false))
                .toList();
        long chosen =
                result.facet(facet).stream().filter(FacetCount::isSelected).count();
        int cut = Math.max(
                SHOWN_AT_ONCE, (int) groups.stream().filter(Group::isSelected).count());
        return new ConceptFacet(
                facet.id(),
                Shown.schemes(words, vocabulary.scheme()),
                more(words, vocabulary.scheme()),
                chosen == 0 ? "" : words.say("search.facet.selected", "n", chosen),
                Stream.concat(unknown.stream(), groups.stream().limit(cut)).toList(),
                groups.stream().skip(cut).toList());
    }

    private static String more(Words words, Scheme scheme) {
        return switch (scheme) {
            case THEME -> words.say("search.facet.moreThemes");
            case CAUSE -> words.say("search.facet.moreCauses");
            case SECTOR -> words.say("search.facet.moreSectors");
        };
    }

    private static Group group(
            Concept top, Vocabulary vocabulary, Map<String, FacetCount> counts, long largest, Words words) {
        List<FacetOption> narrower = vocabulary.selfAndNarrower(top.id()).stream()
                .skip(1)
                .filter(concept -> counts.containsKey(concept.id()))
                .map(concept -> FacetOption.of(
                        counts.get(concept.id()),
                        concept.prefLabel(),
                        vocabulary.ancestors(concept.id()).size() + 1,
                        largest,
                        words))
                .toList();
        return new Group(
                FacetOption.of(counts.get(top.id()), top.prefLabel(), 1, largest, words),
                narrower,
                narrower.stream().anyMatch(FacetOption::isSelected));
    }
}
