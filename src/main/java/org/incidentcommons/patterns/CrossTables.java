package org.incidentcommons.patterns;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** Makes tables of two facets. */
@Singleton
public class CrossTables {
    private final ReportIndex index;
    private final Vocabularies vocabularies;

    CrossTables(ReportIndex index, Vocabularies vocabularies) {
        this.index = index;
        this.vocabularies = vocabularies;
    }

    /**
     * @param filter which reports to count; what it selects of the concepts of the two axes gives way to the table, its
     *     years stay
     * @throws IllegalArgumentException when both axes are of the same facet
     */
    public CrossTable table(Axis rows, Axis columns, SearchRequest filter, Viewer viewer) {
        if (rows.facet() == columns.facet()) {
            throw new IllegalArgumentException("a table needs two different facets");
        }
        SearchRequest universe = within(columns, within(rows, filter.withPage(1)));
        CrossCounts counts = index.cross(rows.facet(), columns.facet(), universe, viewer);
        List<CrossTable.Heading> rowHeadings = headings(rows, counts.rows().keySet().stream(), counts::row, universe);
        List<CrossTable.Heading> columnHeadings =
                headings(columns, counts.columns().keySet().stream(), counts::column, universe);
        return new CrossTable(
                rows,
                columns,
                columnHeadings,
                rowHeadings.stream()
                        .map(row -> new CrossTable.Row(
                                row,
                                columnHeadings.stream()
                                        .map(column -> cell(row, column, columns.facet(), counts))
                                        .toList()))
                        .toList(),
                counts.total(),
                universe);
    }

    /** Only the axis may say which concepts of its facet count: values within a facet are joined by OR. */
    private static SearchRequest within(Axis axis, SearchRequest filter) {
        if (axis.facet() == Facet.YEAR) {
            return filter;
        }
        SearchRequest free = filter.withoutAny(axis.facet());
        return axis.under().map(concept -> free.with(axis.facet(), concept)).orElse(free);
    }

    private List<CrossTable.Heading> headings(
            Axis axis, Stream<String> counted, ToLongFunction<String> count, SearchRequest universe) {
        if (axis.facet() == Facet.YEAR) {
            return counted.sorted()
                    .map(year -> heading(axis, year, year, count.applyAsLong(year), universe, false))
                    .toList();
        }
        Vocabulary vocabulary = vocabularies.of(axis.facet().scheme().orElseThrow());
        List<Concept> listed = axis.under().map(vocabulary::narrower).orElseGet(vocabulary::topConcepts);
        return listed.stream()
                .filter(concept -> count.applyAsLong(concept.id()) > 0)
                .map(concept -> heading(
                        axis,
                        concept.id(),
                        concept.prefLabel(),
                        count.applyAsLong(concept.id()),
                        universe,
                        !vocabulary.narrower(concept.id()).isEmpty()))
                .toList();
    }

    private static CrossTable.Heading heading(
            Axis axis, String value, String label, long count, SearchRequest universe, boolean hasNarrower) {
        return new CrossTable.Heading(value, label, count, universe.withOnly(axis.facet(), value), hasNarrower);
    }

    private static CrossTable.Cell cell(
            CrossTable.Heading row, CrossTable.Heading column, Facet columnFacet, CrossCounts counts) {
        double expected = (double) row.count() * column.count() / counts.total();
        return new CrossTable.Cell(
                counts.cell(row.value(), column.value()),
                expected,
                row.request().withOnly(columnFacet, column.value()));
    }
}
