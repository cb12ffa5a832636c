package org.incidentcommons.patterns;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** Finds what stands out among the codes of all reports. */
@Singleton
public class Standouts {
    private static final long ENOUGH = 3; // reports; fewer can be chance whatever is expected
    private static final double CLEARLY_MORE = 2; // standard deviations, see CrossTable.Cell.surprise

    private final Vocabularies vocabularies;

    Standouts(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * @param counts of the two vocabularies in all reports that the reader may see
     * @param rows the vocabulary whose most exact concepts are looked at
     * @param columns another, whose top concepts are looked at
     * @param limit how many at most
     * @return the most surprising first, each row and each column once; none when nothing is clearly more than expected
     */
    public List<Standout> of(CrossCounts counts, Scheme rows, Scheme columns, int limit) {
        List<Standout> found = new ArrayList<>();
        Set<Concept> seen = new HashSet<>();
        pairs(counts, vocabularies.of(rows), vocabularies.of(columns))
                .sorted(Comparator.comparingDouble(Standout::surprise).reversed())
                .filter(pair -> !seen.contains(pair.row()) && !seen.contains(pair.column()))
                .forEachOrdered(pair -> {
                    if (found.size() < limit && seen.add(pair.row()) && seen.add(pair.column())) {
                        found.add(pair);
                    }
                });
        return List.copyOf(found);
    }

    private static Stream<Standout> pairs(CrossCounts counts, Vocabulary rows, Vocabulary columns) {
        return rows.concepts().stream()
                .filter(row -> counts.row(row.id()) >= ENOUGH
                        && rows.narrower(row.id()).isEmpty())
                .flatMap(row -> columns.topConcepts().stream()
                        .filter(column -> counts.cell(row.id(), column.id()) >= ENOUGH)
                        .map(column -> standout(row, column, counts)))
                .filter(pair -> pair.surprise() > CLEARLY_MORE);
    }

    private static Standout standout(Concept row, Concept column, CrossCounts counts) {
        return new Standout(
                row,
                column,
                counts.cell(row.id(), column.id()),
                counts.row(row.id()),
                counts.column(column.id()),
                counts.total(),
                SearchRequest.EVERYTHING
                        .with(Facet.of(row.scheme()), row.id())
                        .with(Facet.of(column.scheme()), column.id()));
    }
}
