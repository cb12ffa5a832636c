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
    /** Weights beside the text's 1, chosen by measuring; see RetrievalEvaluation for figures. */
    private static final float TITLE_WEIGHT = 0.8f;

    private static final float ADVICE_WEIGHT = 0.3f;
    private static final float EXACT_WEIGHT = 0.3f;

    /** Up to so many words all must be there; of more, the share below, so that a question finds its answers too. */
    private static final int ALL_UP_TO = 3;

    private static final double SHARE = 0.6;

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
        int needed = wanted.size() <= ALL_UP_TO ? wanted.size() : (int) Math.ceil(wanted.size() * SHARE);
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        if (needed == wanted.size()) {
            wanted.forEach(part -> enough.add(part, Occur.MUST));
        } else {
            wanted.forEach(part -> enough.add(part, Occur.SHOULD));
            enough.setMinimumNumberShouldMatch(needed);
        }
        return enough.build();
    }

    /** @return what to mark in the text and, as terms of its field, in the title */
    Query marked() {
        BooleanQuery.Builder marked = new BooleanQuery.Builder();
        wanted.forEach(part -> marked.add(part, Occur.SHOULD));
        return marked.build();
    }
}
