package org.incidentcommons.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.QueryText;

/**
 * What the words of a search ask of the index. Every word or phrase counts where it stands in the text or in the names
 * of the codes; title, lessons, recommendations and the exact form add to the score.
 */
final class WordsQuery {
    /**
     * Weights beside the text's 1. Title and exact form from 0 to 2 were tried on the abstracts and the sample corpus
     * of RetrievalEvaluation: nDCG@10 0.349 without both, 0.383 with these, 0.353 with a title of 2.
     */
    private static final float TITLE_WEIGHT = 0.3f;

    private static final float EXACT_WEIGHT = 0.3f;

    /** Not measured: the texts to measure with have no lessons. They stand in the text too, and so count already. */
    private static final float ADVICE_WEIGHT = 0.2f;

    /**
     * How many of the words must be there. Of 2 both, of more any 2: those with all of them come first anyway. Measured
     * as above and on the questions of the sample corpus: any 1 word 0.383 and 0.922, any 2 0.385 and 0.906, 30 % of
     * them 0.371 and 0.906, half 0.274 and 0.871, all 0.012 and 0.451.
     */
    private static final int NEEDED = 2;

    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> bonuses = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();

    private WordsQuery(QueryText text) {
        List<QueryPart> parts = text.parts();
        List<QueryPart> telling = parts.stream().filter(part -> !isEmpty(part)).toList();
        boolean areAllEmpty = telling.stream().allMatch(QueryPart::isExcluded);
        Set<QueryPart> used = new LinkedHashSet<>(areAllEmpty ? parts : telling);
        used.forEach(this::add);
    }

    static WordsQuery of(String words) {
        return new WordsQuery(QueryText.of(words));
    }

    private static boolean isEmpty(QueryPart part) {
        return !part.isPhrase() && Analysis.EMPTY_EXACT.contains(part.text().toLowerCase(Locale.ROOT));
    }

    private void add(QueryPart part) {
        List<String> terms = Analysis.terms(Analysis.STEMMED, part.text());
        if (terms.isEmpty()) {
            return;
        }
        Query inText = follows(Fields.TEXT, terms);
        if (part.isExcluded()) {
            unwanted.add(inText);
            return;
        }
        wanted.add(inText);
        bonuses.add(new BoostQuery(follows(Fields.TITLE, terms), TITLE_WEIGHT));
        bonuses.add(new BoostQuery(follows(Fields.ADVICE, terms), ADVICE_WEIGHT));
        for (String exact : Analysis.terms(Analysis.EXACT, part.text())) {
            bonuses.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, exact)), EXACT_WEIGHT));
        }
    }

    private static Query follows(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** @return whether there is something to look for */
    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** @return whether the words say nothing at all */
    boolean saysNothing() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (wanted.isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        } else {
            query.add(enough(), Occur.MUST);
        }
        bonuses.forEach(bonus -> query.add(bonus, Occur.SHOULD));
        unwanted.forEach(part -> query.add(part, Occur.MUST_NOT));
        return query.build();
    }

    private Query enough() {
        if (wanted.size() == 1) {
            return wanted.getFirst();
        }
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        boolean areAllNeeded = wanted.size() <= NEEDED;
        wanted.forEach(part -> enough.add(part, areAllNeeded ? Occur.MUST : Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(areAllNeeded ? 0 : NEEDED);
        return enough.build();
    }

    /** @return what to mark in the text and, as terms of its field, in the title */
    Query marked() {
        BooleanQuery.Builder marked = new BooleanQuery.Builder();
        wanted.forEach(part -> marked.add(part, Occur.SHOULD));
        return marked.build();
    }
}
