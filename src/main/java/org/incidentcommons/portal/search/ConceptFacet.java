package org.incidentcommons.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.portal.Html;
import org.incidentcommons.portal.Markup;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabulary;

/**
 * A vocabulary as a facet: its top concepts by count, each with what is narrower behind it.
 *
 * @param name of the query parameter
 * @param selected {@code 2 selected}; empty text for none
 * @param find the field to search a long list; empty for a short one
 * @param first shown at once
 * @param more shown on request; never holds a selected value
 */
record ConceptFacet(
        String name,
        String title,
        String selected,
        Optional<FacetFinder.Field> find,
        List<Group> first,
        List<Group> more) {
    private static final int SHOWN_AT_ONCE = 7; // top concepts; with four facets more would bury the last

    /**
     * A top concept.
     *
     * @param narrower everything below that has reports, in the order of the vocabulary
     * @param isOpen whether something below is selected
     */
    record Group(FacetOption option, List<FacetOption> narrower, boolean isOpen) implements Markup {
        @Override
        public void write(Html html) {
            html.part(option);
            if (!narrower.isEmpty()) {
                html.markup(isOpen ? "<details class=\"narrower\" open>" : "<details class=\"narrower\">");
                html.markup("<summary><span class=\"hidden\">");
                html.say("search.facet.narrower", Map.of("label", option.label()));
                html.markup("</span></summary>");
                html.markup("<ul>").items(narrower).markup("</ul></details>");
            }
        }

        private boolean isSelected() {
            return option.isSelected() || isOpen;
        }
    }

    static ConceptFacet of(
            Facet facet, Vocabulary vocabulary, SearchResult result, FacetFinder finder, FacetWords words) {
        return new Building(facet, vocabulary, result, finder, words).facet();
    }

    private record Building(
            Vocabulary vocabulary,
            FacetFinder finder,
            FacetWords words,
            Facet of,
            Map<String, FacetCount> counts,
            long largest) {
        Building(Facet facet, Vocabulary vocabulary, SearchResult result, FacetFinder finder, FacetWords words) {
            this(
                    vocabulary,
                    finder,
                    words,
                    facet,
                    result.facet(facet).stream().collect(Collectors.toMap(FacetCount::value, Function.identity())),
                    result.facet(facet).stream()
                            .mapToLong(FacetCount::count)
                            .max()
                            .orElse(0));
        }

        ConceptFacet facet() {
            List<Group> groups = vocabulary.topConcepts().stream()
                    .filter(concept -> counts.containsKey(concept.id()))
                    .flatMap(concept -> group(concept).stream())
                    .sorted(Comparator.comparing(Group::isSelected)
                            .thenComparing(
                                    group -> counts.get(group.option().value()).count())
                            .reversed())
                    .toList();
            List<Group> unknown = counts.values().stream()
                    .filter(count -> count.isSelected()
                            && vocabulary.concept(count.value()).isEmpty())
                    .map(count -> new Group(
                            FacetOption.of(of, count, words, count.value(), false, 1, largest), List.of(), false))
                    .toList();
            long chosen =
                    counts.values().stream().filter(FacetCount::isSelected).count();
            int cut = finder.isSought()
                    ? groups.size()
                    : Math.max(SHOWN_AT_ONCE, (int)
                            groups.stream().filter(Group::isSelected).count());
            return new ConceptFacet(
                    of.id(),
                    words.title(of),
                    words.selected(chosen),
                    finder.field(counts.size(), groups.isEmpty()),
                    Stream.concat(unknown.stream(), groups.stream().limit(cut)).toList(),
                    groups.stream().skip(cut).toList());
        }

        /** @return the concept with what is narrower, of it only what is looked for; empty when nothing is */
        private Optional<Group> group(Concept top) {
            boolean isFound = finder.findsAny(top.prefLabel(), top.altLabels());
            List<FacetOption> narrower = vocabulary.selfAndNarrower(top.id()).stream()
                    .skip(1)
                    .filter(concept -> counts.containsKey(concept.id()))
                    .filter(concept -> isFound
                            || counts.get(concept.id()).isSelected()
                            || finder.findsAny(concept.prefLabel(), concept.altLabels()))
                    .map(concept -> FacetOption.of(
                            of,
                            counts.get(concept.id()),
                            words,
                            concept.prefLabel(),
                            true,
                            vocabulary.ancestors(concept.id()).size() + 1,
                            largest))
                    .toList();
            FacetOption option = FacetOption.of(of, counts.get(top.id()), words, top.prefLabel(), true, 1, largest);
            boolean isOpen = narrower.stream().anyMatch(FacetOption::isSelected) || finder.isSought() && !isFound;
            return isFound || !narrower.isEmpty() || option.isSelected()
                    ? Optional.of(new Group(option, narrower, isOpen))
                    : Optional.empty();
        }
    }
}
