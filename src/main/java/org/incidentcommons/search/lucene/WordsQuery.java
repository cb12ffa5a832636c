package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.QueryText;

/**
 * What the words of a search ask of the index. Every word or phrase counts where it stands in the text or in the names
 * of the codes; title, lessons, recommendations and the exact form add to the score.
 */
final class WordsQuery {
    /**
     * How many of the words must be there. Of 2 both, of more any 2: those with all of them come first anyway. Measured
     * as above and on the questions of the sample corpus: any 1 word 0.383 and 0.922, any 2 0.385 and 0.906, 30 % of
     * them 0.371 and 0.906, half 0.274 and 0.871, all 0.012 and 0.451.
     */
    private static final int NEEDED = 2;

    private final Lexicon lexicon;
    private final WordClauses clauses;
    private final Alternatives alternatives;
    private final Map<QueryPart.Words, Set<Alternatives.Alternative>> others = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Constraints constraints;
    private final Optional<Query> needed;

    private WordsQuery(QueryText text, Lexicon lexicon) {
        this.lexicon = lexicon;
        clauses = new WordClauses(lexicon);
        alternatives = new Alternatives(lexicon.synonyms());
        notices.addAll(text.notices());
        constraints = new Constraints(lexicon.vocabularies());
        needed = together(text.parts(), true);
        clauses.cut()
                .forEach(start -> notices.add(
                        new Notice.CommonBeginning(start, lexicon.limits().prefixWords())));
    }

    static WordsQuery of(String words, Lexicon lexicon) {
        return new WordsQuery(QueryText.of(words, lexicon.limits()), lexicon);
    }

    /** @return whether the words say nothing at all */
    boolean saysNothing() {
        return needed.isEmpty();
    }

    /** @return what was not understood or was bounded */
    List<Notice> notices() {
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
        return clauses.bonus();
    }

    Marks marks(IndexReader reader) throws IOException {
        return clauses.marks(reader);
    }

    private Optional<Query> query(QueryPart part, boolean isWanted) {
        return switch (part) {
            case QueryPart.Words words
            when isWanted && others.containsKey(words) -> clauses.of(words, others.get(words));
            case QueryPart.Plain plain -> clauses.of(plain, Fields.TEXT, isWanted);
            case QueryPart.InText(QueryPart.TextPart place, QueryPart.Plain plain) ->
                clauses.of(plain, Constraints.field(place), isWanted);
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
        notices.add(new Notice.NoConcept(coded.scheme(), coded.name()));
        return clauses.of(new QueryPart.Words(coded.name(), false), Fields.TEXT, isWanted);
    }

    /** Of plain words enough, of the rest everything. */
    private Optional<Query> together(List<QueryPart> parts, boolean isWanted) {
        if (isWanted) {
            others.putAll(alternatives.of(parts));
        }
        List<Query> enough = queries(enough(parts, true), isWanted);
        List<Query> more = queries(enough(parts, false), isWanted);
        List<Query> needed = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        for (QueryPart part : parts) {
            if (part instanceof QueryPart.Not not) {
                query(not.part(), false).ifPresent(unwanted::add);
            } else if (!(part instanceof QueryPart.Plain)) {
                query(part, isWanted).ifPresent(needed::add);
            }
        }
        if (unwanted.isEmpty() && needed.isEmpty() && more.isEmpty()) {
            return enough.isEmpty() ? Optional.empty() : Optional.of(enoughOf(enough));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!enough.isEmpty() || needed.isEmpty()) {
            query.add(enough.isEmpty() ? MatchAllDocsQuery.INSTANCE : enoughOf(enough), Occur.MUST);
        }
        needed.forEach(part -> query.add(part, Occur.MUST));
        more.forEach(word -> query.add(word, Occur.SHOULD));
        unwanted.forEach(part -> query.add(part, Occur.MUST_NOT));
        return Optional.of(query.build());
    }

    private List<Query> queries(Set<QueryPart> parts, boolean isWanted) {
        return parts.stream().flatMap(part -> query(part, isWanted).stream()).toList();
    }

    /**
     * @return the plain parts, once each; words that carry a question only where there is nothing else, those that may
     *     be such a word of another language only where there is something else
     */
    private Set<QueryPart> enough(List<QueryPart> parts, boolean isNeeded) {
        Predicate<QueryPart> isEmpty = part -> isWord(part, lexicon::isEmpty);
        Predicate<QueryPart> mayBeEmpty = part -> isWord(part, lexicon::mayBeEmpty);
        List<QueryPart> plain =
                parts.stream().filter(QueryPart.Plain.class::isInstance).toList();
        List<QueryPart> telling = plain.stream().filter(mayBeEmpty.negate()).toList();
        List<QueryPart> odd =
                plain.stream().filter(mayBeEmpty.and(isEmpty.negate())).toList();
        if (telling.isEmpty()
                && parts.stream().allMatch(part -> part instanceof QueryPart.Not || mayBeEmpty.test(part))) {
            telling = odd.isEmpty() ? plain : odd;
            odd = List.of();
        }
        return new LinkedHashSet<>(isNeeded ? telling : odd);
    }

    private static boolean isWord(QueryPart part, Predicate<String> kind) {
        return part instanceof QueryPart.Words(String text, boolean isPhrase) && !isPhrase && kind.test(text);
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
        if (isWanted) {
            parts.forEach(part -> alternatives.of(List.of(part)).forEach(others::putIfAbsent));
        }
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
}
