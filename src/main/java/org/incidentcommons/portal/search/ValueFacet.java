package org.incidentcommons.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.SearchResult;

/**
 * Values that do not nest: those of a scale in its order, others by count. The first few are shown at once, and every
 * selected one.
 *
 * @param name of the query parameter
 * @param selected {@code 2 selected}; empty text for none
 * @param find the field to search a long list; empty for a short one
 */
record ValueFacet(
        String name,
        String title,
        String selected,
        Optional<FacetFinder.Field> find,
        List<FacetOption> first,
        List<FacetOption> more) {
    private static final int SHOWN_AT_ONCE = 6;

    /** @return empty when there is nothing to choose: no value, or only one that every report has */
    static Optional<ValueFacet> of(Facet facet, SearchResult result, FacetFinder finder, FacetWords words) {
        List<FacetCount> counts = result.facet(facet);
        long chosen = counts.stream().filter(FacetCount::isSelected).count();
        if (chosen == 0
                && (counts.isEmpty() || counts.size() == 1 && counts.getFirst().count() == result.total())) {
            return Optional.empty();
        }
        long largest = counts.stream().mapToLong(FacetCount::count).max().orElse(0);
        List<FacetOption> options = inOrder(facet, counts)
                .filter(count -> count.isSelected() || finder.finds(words.label(facet, count.value())))
                .map(count -> FacetOption.of(facet, count, words, words.label(facet, count.value()), false, 1, largest))
                .toList();
        int cut =
                finder.isSought() || !facet.scale().isEmpty() ? options.size() : Math.max(SHOWN_AT_ONCE, (int) chosen);
        return Optional.of(new ValueFacet(
                facet.id(),
                words.title(facet),
                words.selected(chosen),
                finder.field(counts.size(), options.stream().allMatch(FacetOption::isSelected)),
                options.stream().limit(cut).toList(),
                options.stream().skip(cut).toList()));
    }

    /** @return whether it shows its values at once */
    public boolean isOpen() {
        return !selected.isEmpty() || find.map(FacetFinder.Field::isUsed).orElse(false);
    }

    private static Stream<FacetCount> inOrder(Facet facet, List<FacetCount> counts) {
        return facet.scale().isEmpty()
                ? counts.stream()
                        .sorted(Comparator.comparing(FacetCount::isSelected).reversed()) // stable: by count otherwise
                : counts.stream()
                        .sorted(Comparator.comparingInt(count -> facet.scale().indexOf(count.value())));
    }
}
