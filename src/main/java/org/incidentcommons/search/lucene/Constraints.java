package org.incidentcommons.search.lucene;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

/** What is asked of a report's properties. It narrows and adds nothing to the score. */
final class Constraints {
    private final Vocabularies vocabularies;

    Constraints(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    static String field(QueryPart.TextPart part) {
        return switch (part) {
            case TITLE -> Fields.TITLE;
            case LESSON -> Fields.LESSON;
            case RECOMMENDATION -> Fields.RECOMMENDATION;
        };
    }

    Query query(QueryPart.Property property) {
        return unscored(
                switch (property) {
                    case QueryPart.InCountry(String code) -> facet(Facet.COUNTRY.id(), code);
                    case QueryPart.InLanguage(String code) -> new TermQuery(new Term(Fields.LANGUAGE, code));
                    case QueryPart.OfKind ofKind ->
                        facet(Facet.KIND.id(), ofKind.kind().id());
                    case QueryPart.InFacet(Facet facet, Set<String> values) -> any(facet.id(), values);
                    case QueryPart.Has has ->
                        new TermQuery(new Term(Fields.HAS, has.content().name()));
                    case QueryPart.Within within -> within(within);
                });
    }

    private static Query within(QueryPart.Within within) {
        long least = within.least().orElse(0);
        return switch (within.quantity()) {
            case YEAR ->
                IntField.newRangeQuery(
                        Fields.YEAR, (int) least, (int) within.most().orElse(Integer.MAX_VALUE));
            case DETECT ->
                LongPoint.newRangeQuery(Fields.DETECT, least, within.most().orElse(Long.MAX_VALUE));
            case RESPOND ->
                LongPoint.newRangeQuery(Fields.RESPOND, least, within.most().orElse(Long.MAX_VALUE));
            case RECOVER ->
                LongPoint.newRangeQuery(Fields.RECOVER, least, within.most().orElse(Long.MAX_VALUE));
        };
    }

    /** @return reports with the concept of that id, else with one whose names hold these words; empty without one */
    Optional<Query> coded(QueryPart.Coded coded) {
        Vocabulary vocabulary = vocabularies.of(coded.scheme());
        String dimension = Facet.of(coded.scheme()).id();
        Optional<Concept> known = vocabulary.concept(coded.name().toLowerCase(Locale.ROOT));
        List<Concept> concepts = known.map(List::of)
                .orElseGet(() -> vocabulary.concepts().stream()
                        .filter(concept -> isCalled(concept, Analysis.terms(Analysis.STEMMED, coded.name())))
                        .toList());
        if (concepts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unscored(any(dimension, concepts.stream().map(Concept::id).toList())));
    }

    private static Query any(String dimension, Collection<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(facet(dimension, value), Occur.SHOULD));
        return any.build();
    }

    private static boolean isCalled(Concept concept, List<String> stems) {
        return !stems.isEmpty()
                && Stream.concat(Stream.of(concept.prefLabel()), concept.altLabels().stream())
                        .anyMatch(
                                name -> Collections.indexOfSubList(Analysis.terms(Analysis.STEMMED, name), stems) >= 0);
    }

    private static Query facet(String dimension, String value) {
        return new TermQuery(
                DrillDownQuery.term(Fields.FACETS.getDimConfig(dimension).indexFieldName, dimension, value));
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
