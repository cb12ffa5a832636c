package org.incidentcommons.portal.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.patterns.Axis;
import org.incidentcommons.patterns.CrossTable;
import org.incidentcommons.portal.Heat;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Phrase;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** A counted table as the page shows it. */
final class TableShown {
    private static final double CLEARLY_MORE = 2; // standard deviations, see CrossTable.Cell.surprise
    private static final int MOST_BESIDE = 8; // headings of the length of a sector's, on a desktop
    private static final int ENOUGH = 3; // reports; fewer can be chance whatever is expected

    private final Address address;
    private final CrossTable table;
    private final Vocabularies vocabularies;
    private final Words words;
    private final Narrowing narrowing;
    private final long most;

    TableShown(Address address, CrossTable table, Vocabularies vocabularies, Words words) {
        this.words = words;
        this.address = address;
        this.table = table;
        this.vocabularies = vocabularies;
        this.narrowing = new Narrowing(address.filter(), vocabularies);
        this.most = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(CrossTable.Cell::count)
                .max()
                .orElse(0);
    }

    PatternsPage page() {
        Axis rows = address.rows();
        Axis columns = address.columns();
        Phrase heading = words.phrase("patterns.heading", "rows", name(rows), "columns", nameOfOne(columns));
        return new PatternsPage(
                Shell.of(words.say("patterns.title", "heading", heading), Shell.Place.PATTERNS),
                words.phrase("patterns.title", "heading", heading),
                heading,
                Shown.reports(words, table.total()),
                Address.search(table.request()),
                sides(rows.facet()),
                sides(columns.facet()),
                narrowing.fields(),
                narrowing.inWords(words),
                new Address(rows, columns, SearchRequest.EVERYTHING).href(rows, columns),
                address.trend(),
                up(rows).map(axis -> new PatternsPage.Up(name(axis), address.href(axis, columns))),
                up(columns).map(axis -> new PatternsPage.Up(name(axis), address.href(rows, axis))),
                columns.facet() == Facet.YEAR,
                columns.facet() != Facet.YEAR && table.columns().size() > MOST_BESIDE,
                table.total() == 0,
                table.columns().stream().map(column -> head(column, true)).toList(),
                // Rows without columns count nothing.
                table.columns().isEmpty()
                        ? List.of()
                        : table.rows().stream().map(this::row).toList());
    }

    private PatternsPage.Row row(CrossTable.Row row) {
        List<PatternsPage.Cell> cells = new ArrayList<>();
        for (int n = 0; n < row.cells().size(); n++) {
            CrossTable.Cell cell = row.cells().get(n);
            boolean isMany = cell.count() >= ENOUGH && cell.surprise() > CLEARLY_MORE;
            cells.add(new PatternsPage.Cell(
                    words.number(cell.count()),
                    Address.search(cell.request()),
                    Heat.step(cell.count(), most),
                    cell.count() == 0,
                    isMany,
                    label(row, table.columns().get(n), cell.count(), isMany)));
        }
        return new PatternsPage.Row(head(row.heading(), false), List.copyOf(cells));
    }

    private String label(CrossTable.Row row, CrossTable.Heading column, long count, boolean isMany) {
        return words.say(
                isMany ? "patterns.cell.many" : "patterns.cell",
                "row",
                row.heading().label(),
                "column",
                column.label(),
                "reports",
                Shown.reports(words, count));
    }

    private PatternsPage.Head head(CrossTable.Heading heading, boolean isColumn) {
        Optional<String> deeper = Optional.empty();
        if (heading.hasNarrower()) {
            deeper = Optional.of(
                    isColumn
                            ? address.href(
                                    address.rows(), Axis.under(address.columns().facet(), heading.value()))
                            : address.href(Axis.under(address.rows().facet(), heading.value()), address.columns()));
        }
        return new PatternsPage.Head(
                heading.label(), Address.search(heading.request()), words.number(heading.count()), deeper);
    }

    private Phrase name(Axis axis) {
        return concept(axis)
                .orElseGet(() -> axis.facet()
                        .scheme()
                        .map(scheme -> Phrase.of(Shown.schemes(words, scheme)))
                        .orElseGet(() -> words.phrase("patterns.years")));
    }

    /** @return the name as it follows "by" */
    private Phrase nameOfOne(Axis axis) {
        return concept(axis)
                .orElseGet(() -> axis.facet()
                        .scheme()
                        .map(scheme -> Phrase.of(Shown.scheme(words, scheme)))
                        .orElseGet(() -> words.phrase("patterns.year")));
    }

    private Optional<Phrase> concept(Axis axis) {
        return axis.under()
                .map(id -> Phrase.label(vocabularies.label(axis.facet().id() + ":" + id)));
    }

    private Optional<Axis> up(Axis axis) {
        return axis.under().map(concept -> {
            Vocabulary vocabulary = vocabularies.of(axis.facet().scheme().orElseThrow());
            return vocabulary.ancestors(concept).stream()
                    .findFirst()
                    .map(above -> Axis.under(axis.facet(), above.id()))
                    .orElse(Axis.of(axis.facet()));
        });
    }

    private List<PatternsPage.Side> sides(Facet current) {
        return Address.SIDES.stream()
                .map(facet ->
                        new PatternsPage.Side(facet.id(), name(Axis.of(facet)).toString(), facet == current))
                .toList();
    }
}
