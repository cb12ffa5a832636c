package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.QueryText;
import org.incidentcommons.vocabulary.Vocabularies;

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

    private final List<Query> bonuses = new ArrayList<>();
    private final List<Query> marked = new ArrayList<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();
    private final Constraints constraints;
    private final Optional<Query> needed;

    private WordsQuery(QueryText text, Vocabularies vocabularies) {
        notices.addAll(text.notices());
        constraints = new Constraints(vocabularies);
        needed = together(text.parts(), true);
    }

    static WordsQuery of(String words, Vocabularies vocabularies) {
        return new WordsQuery(QueryText.of(words), vocabularies);
    }

    /** @return whether the words say nothing at all */
    boolean saysNothing() {
        return needed.isEmpty();
    }

    /** @return what was not understood or was bounded, as sentences for the reader */
    List<String> notices() {
        return notices;
    }

    /** @return what must be there, without what only adds to the score */
    Query needed() {
        return needed.orElse(MatchAllDocsQuery.INSTANCE);
    }

    /**
     * @return what adds to the score of a report that has what must be there; its place, and nothing else, depends on
     *     it
     */
    Query bonus() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        bonuses.forEach(bonus -> query.add(bonus, Occur.SHOULD));
        return query.build();
    }

    Marks marks(IndexReader reader) throws IOException {
        return Marks.of(marked, stems, prefixes, reader);
    }

    private Optional<Query> query(QueryPart part, boolean isWanted) {
        return switch (part) {
            case QueryPart.Plain plain -> plain(plain, Fields.TEXT, isWanted);
            case QueryPart.InText(QueryPart.TextPart place, QueryPart.Plain plain) ->
                plain(plain, Constraints.field(place), isWanted);
            case QueryPart.Together group -> together(group.parts(), isWanted);
            case QueryPart.All all -> all(all.parts(), isWanted);
            case QueryPart.Any any -> any(any.parts(), isWanted);
            case QueryPart.Not not -> query(not.part(), false).map(WordsQuery::anythingBut);
            case QueryPart.Coded coded -> coded(coded, isWanted);
            case QueryPart.Property property -> Optional.of(constraints.query(property));
        };
    }

    private Optional<Query> coded(QueryPart.Coded coded, boolean isWanted) {
        Optional<Query> known = constraints.coded(coded);
        if (known.isPresent()) {
            return known;
        }
        notices.add("No " + coded.scheme().id() + " is called “" + coded.name() + "”, so it was searched as words.");
        return plain(new QueryPart.Words(coded.name(), false), Fields.TEXT, isWanted);
    }

    /** Of plain words enough, of the rest everything. */
    private Optional<Query> together(List<QueryPart> parts, boolean isWanted) {
        List<Query> enough = enough(parts).stream()
                .flatMap(part -> query(part, isWanted).stream())
                .toList();
        List<Query> others = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        for (QueryPart part : parts) {
            if (part instanceof QueryPart.Not not) {
                query(not.part(), false).ifPresent(unwanted::add);
            } else if (!(part instanceof QueryPart.Plain)) {
                query(part, isWanted).ifPresent(others::add);
            }
        }
        if (unwanted.isEmpty() && others.isEmpty()) {
            return enough.isEmpty() ? Optional.empty() : Optional.of(enoughOf(enough));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!enough.isEmpty() || others.isEmpty()) {
            query.add(enough.isEmpty() ? MatchAllDocsQuery.INSTANCE : enoughOf(enough), Occur.MUST);
        }
        others.forEach(other -> query.add(other, Occur.MUST));
        unwanted.forEach(part -> query.add(part, Occur.MUST_NOT));
        return Optional.of(query.build());
    }

    /** @return the plain parts, once each; words that carry a question only where there is nothing else */
    private static Set<QueryPart> enough(List<QueryPart> parts) {
        List<QueryPart> plain =
                parts.stream().filter(QueryPart.Plain.class::isInstance).toList();
        List<QueryPart> telling = plain.stream().filter(part -> !isEmpty(part)).toList();
        boolean areAllEmpty = parts.stream().allMatch(part -> part instanceof QueryPart.Not || isEmpty(part));
        return new LinkedHashSet<>(areAllEmpty ? plain : telling);
    }

    private static boolean isEmpty(QueryPart part) {
        return part instanceof QueryPart.Words(String text, boolean isPhrase)
                && !isPhrase
                && Analysis.EMPTY_EXACT.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Query enoughOf(List<Query> wanted) {
        if (wanted.size() == 1) {
            return wanted.getFirst();
        }
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        boolean areAllNeeded = wanted.size() <= NEEDED;
        wanted.forEach(part -> enough.add(part, areAllNeeded ? Occur.MUST : Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(areAllNeeded ? 0 : NEEDED);
        return enough.build();
    }

    /** Each plain part as a choice of one, so that it is needed like the rest. */
    private Optional<Query> all(List<QueryPart> parts, boolean isWanted) {
        return together(
                parts.stream()
                        .map(part -> part instanceof QueryPart.Plain ? new QueryPart.Any(List.of(part)) : part)
                        .toList(),
                isWanted);
    }

    private Optional<Query> any(List<QueryPart> parts, boolean isWanted) {
        List<Query> queries =
                parts.stream().flatMap(part -> query(part, isWanted).stream()).toList();
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return Optional.of(any.build());
    }

    private static Query anythingBut(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private Optional<Query> plain(QueryPart.Plain part, String field, boolean isWanted) {
        return switch (part) {
            case QueryPart.Words words -> words(words.text(), 0, field, isWanted);
            case QueryPart.Near(String text, int distance) -> words(text, distance, field, isWanted);
            case QueryPart.Prefix(String start) -> prefix(start, field, isWanted);
        };
    }

    private Optional<Query> words(String text, int distance, String field, boolean isWanted) {
        List<String> terms = Analysis.terms(Analysis.STEMMED, text);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        if (isWanted) {
            marked.add(follows(Fields.TEXT, terms, distance));
            stems.addAll(terms);
        }
        if (isWanted && field.equals(Fields.TEXT)) {
            bonuses.add(new BoostQuery(follows(Fields.TITLE, terms, distance), TITLE_WEIGHT));
            bonuses.add(new BoostQuery(follows(Fields.ADVICE, terms, distance), ADVICE_WEIGHT));
            for (String exact : Analysis.terms(Analysis.EXACT, text)) {
                bonuses.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, exact)), EXACT_WEIGHT));
            }
        }
        return Optional.of(follows(field, terms, distance));
    }

    private static Query follows(String field, List<String> terms, int distance) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(distance, field, terms.toArray(String[]::new));
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
        query.add(new PrefixQuery(new Term(completed, terms.getLast())), Occur.MUST);
        for (String before : terms.subList(0, terms.size() - 1)) {
            String whole =
                    isText ? before : Analysis.terms(Analysis.STEMMED, before).getFirst();
            query.add(new TermQuery(new Term(completed, whole)), Occur.MUST);
        }
        if (isWanted) {
            prefixes.add(terms.getLast());
        }
        return Optional.of(query.build());
    }
}
