package org.incidentcommons.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentcommons.portal.Heat;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** The most frequent causes by the sectors with most reports: small enough to read, and a way into the patterns. */
final class CauseBySector {
    private static final int ROWS = 7;
    private static final int COLUMNS = 6;

    private final CrossCounts counts;
    private final Vocabularies vocabularies;
    private final Words words;

    CauseBySector(CrossCounts counts, Vocabularies vocabularies, Words words) {
        this.words = words;
        this.counts = counts;
        this.vocabularies = vocabularies;
    }

    Optional<HomePage.HeatTable> table() {
        Vocabulary causes = vocabularies.of(Scheme.CAUSE);
        // Only causes that say something by themselves: nothing is narrower than they are.
        List<Concept> rows =
                most(causes, counts.rows(), cause -> causes.narrower(cause.id()).isEmpty(), ROWS);
        List<Concept> columns = most(
                vocabularies.of(Scheme.SECTOR),
                counts.columns(),
                sector -> sector.broader().isEmpty(),
                COLUMNS);
        if (rows.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        long most = rows.stream()
                .flatMap(row -> columns.stream().map(column -> counts.cell(row.id(), column.id())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(new HomePage.HeatTable(
                columns.stream()
                        .map(column -> new HomePage.Column(column.prefLabel(), href(Facet.SECTOR, column)))
                        .toList(),
                rows.stream()
                        .map(row -> new HomePage.Row(
                                row.prefLabel(),
                                href(Facet.CAUSE, row),
                                columns.stream()
                                        .map(column -> cell(row, column, most))
                                        .toList()))
                        .toList()));
    }

    private static List<Concept> most(
            Vocabulary vocabulary, Map<String, Long> counts, Predicate<Concept> wanted, int limit) {
        return vocabulary.concepts().stream()
                .filter(concept -> counts.getOrDefault(concept.id(), 0L) > 0)
                .filter(wanted)
                .sorted(Comparator.comparing((Concept concept) -> counts.get(concept.id()))
                        .reversed())
                .limit(limit)
                .toList();
    }

    private HomePage.Cell cell(Concept row, Concept column, long most) {
        long count = counts.cell(row.id(), column.id());
        return new HomePage.Cell(
                words.number(count),
                "/search?"
                        + SearchRequest.EVERYTHING
                                .with(Facet.CAUSE, row.id())
                                .with(Facet.SECTOR, column.id())
                                .toQueryString(),
                Heat.step(count, most),
                count == 0,
                words.say(
                        "home.cell",
                        "row",
                        row.prefLabel(),
                        "column",
                        column.prefLabel(),
                        "reports",
                        Shown.reports(words, count)));
    }

    private static String href(Facet facet, Concept concept) {
        return "/search?" + SearchRequest.EVERYTHING.with(facet, concept.id()).toQueryString();
    }
}
