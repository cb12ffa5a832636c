package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.lucene.Alternatives.Alternative;

/**
 * What single words, phrases and beginnings of words ask of the index, by the stems of every language that reports are
 * written in. Gathers what they add to the score and what is marked of them.
 */
final class WordClauses {
    /**
     * Weights beside the text's 1. Title and exact form from 0 to 2 were tried on the abstracts and the sample corpus
     * of RetrievalEvaluation: nDCG@10 0.349 without both, 0.383 with these, 0.353 with a title of 2.
     */
    private static final float TITLE_WEIGHT = 0.3f;

    private static final float EXACT_WEIGHT = 0.3f;

    /** Not measured: the texts to measure with have no lessons. They stand in the text too, and so count already. */
    private static final float ADVICE_WEIGHT = 0.2f;

    /**
     * Beside the 1 of the word typed. On the questions of the sample corpus the mean reciprocal rank went from 0.938
     * without synonyms to 0.953, and the share with a wanted report among the first three from 0.973 to 0.988.
     */
    private static final float SYNONYM_WEIGHT = 0.5f;

    private final Lexicon lexicon;
    private final List<Query> bonuses = new ArrayList<>();
    private final List<Query> marked = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<String> cut = new LinkedHashSet<>();

    WordClauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param isWanted whether it is looked for, and not excluded */
    Optional<Query> of(QueryPart.Plain part, String field, boolean isWanted) {
        return switch (part) {
            case QueryPart.Words words -> words(words.text(), 0, field, isWanted);
            case QueryPart.Near(String text, int distance) -> words(text, distance, field, isWanted);
            case QueryPart.Prefix(String start) -> prefix(start, field, isWanted);
        };
    }

    /** @return the word, or with less weight something else that it may stand for */
    Optional<Query> of(QueryPart.Words word, Set<Alternative> alternatives) {
        List<Query> choices = new ArrayList<>();
        words(word.text(), 0, Fields.TEXT, true).ifPresent(choices::add);
        for (Alternative alternative : alternatives) {
            List<String> terms = alternative.stems();
            float weight = SYNONYM_WEIGHT / alternative.share();
            choices.add(new BoostQuery(follows(Fields.TEXT, terms, 0), weight));
            bonuses.add(new BoostQuery(follows(Fields.TITLE, terms, 0), TITLE_WEIGHT * weight));
            marked.add(follows(Fields.TEXT, terms, 0));
            if (terms.size() == 1) {
                stems.add(terms.getFirst());
            }
        }
        return Optional.of(new DisjunctionMaxQuery(choices, 0));
    }

    /** @return what adds to the score of a report by the title, the advice and the exact forms */
    Query bonus() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        bonuses.forEach(bonus -> query.add(bonus, Occur.SHOULD));
        return query.build();
    }

    Marks marks(IndexReader reader) throws IOException {
        return Marks.of(marked, stems, prefixes, lexicon.tongues(), reader);
    }

    private Optional<Query> words(String text, int distance, String field, boolean isWanted) {
        Set<List<String>> forms = new LinkedHashSet<>();
        for (Tongue tongue : lexicon.tongues()) {
            // An empty word of a language would be marked all over its reports.
            if (tongue == Tongue.ENGLISH || !tongue.isEmpty(text)) {
                forms.add(tongue.stems(text));
            }
        }
        forms.removeIf(List::isEmpty);
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        if (isWanted) {
            marked.add(anyForm(Fields.TEXT, forms, distance));
            forms.forEach(stems::addAll);
        }
        if (isWanted && field.equals(Fields.TEXT)) {
            bonuses.add(new BoostQuery(anyForm(Fields.TITLE, forms, distance), TITLE_WEIGHT));
            bonuses.add(new BoostQuery(anyForm(Fields.ADVICE, forms, distance), ADVICE_WEIGHT));
            for (String exact : Analysis.terms(Analysis.EXACT, text)) {
                bonuses.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, exact)), EXACT_WEIGHT));
            }
        }
        return Optional.of(anyForm(field, forms, distance));
    }

    /** Single words of several languages as one word, so that its weight does not depend on how many there are. */
    private static Query anyForm(String field, Set<List<String>> forms, int distance) {
        if (forms.size() == 1) {
            return follows(field, forms.iterator().next(), distance);
        }
        if (forms.stream().allMatch(form -> form.size() == 1)) {
            SynonymQuery.Builder word = new SynonymQuery.Builder(field);
            forms.forEach(form -> word.addTerm(new Term(field, form.getFirst())));
            return word.build();
        }
        return new DisjunctionMaxQuery(
                forms.stream().map(form -> follows(field, form, distance)).toList(), 0);
    }

    private static Query follows(String field, List<String> terms, int distance) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(distance, field, terms.toArray(String[]::new));
    }

    private Query beginningWith(Term start) {
        List<BytesRef> words = lexicon.beginningWith(start);
        int most = lexicon.limits().prefixWords();
        if (words.size() <= most) {
            return new PrefixQuery(start);
        }
        cut.add(start.text());
        return new TermInSetQuery(start.field(), words.subList(0, most));
    }

    /** @return beginnings that more words have than are looked for */
    Set<String> cut() {
        return cut;
    }

    /** Words are completed as written; only those of a part of the report are there by their stems alone. */
    private Optional<Query> prefix(String start, String field, boolean isWanted) {
        List<String> terms = Analysis.terms(Analysis.EXACT, start);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        boolean isText = field.equals(Fields.TEXT);
        String completed = isText ? Fields.EXACT : field;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(beginningWith(new Term(completed, terms.getLast())), Occur.MUST);
        for (String before : terms.subList(0, terms.size() - 1)) {
            if (isText) {
                query.add(new TermQuery(new Term(completed, before)), Occur.MUST);
            } else {
                words(before, 0, field, false).ifPresent(word -> query.add(word, Occur.MUST));
            }
        }
        if (isWanted) {
            prefixes.add(terms.getLast());
        }
        return Optional.of(query.build());
    }
}
