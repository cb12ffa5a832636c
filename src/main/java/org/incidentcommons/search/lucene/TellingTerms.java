package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.outline.SectionKind;

/**
 * The words of a text that tell it from others: frequent where it tells of the incident, and rare in the index.
 * Lucene's MoreLikeThis with weights for passages, which it cannot take.
 */
final class TellingTerms {
    /**
     * 12 to 150 were tried on sanitized articles about the same outages (RetrievalEvaluation), asking with the original
     * text: nDCG@10 0.462 with 12, 0.491 with 25, 0.485 with 30, 0.475 with 40; without the weights of the words 0.04
     * less, with words twice in the text only 0.476. Asking with the sanitized text, as for a report: 0.468 with 25.
     */
    private static final int MAX_TERMS = 25;

    private static final int MIN_LENGTH = 2; // characters

    private static final int LONGEST = 100_000; // characters looked at, some thirty pages

    private static final int SHOWN = 8; // shared words given as a reason for one hit

    /** What every report speaks of tells nothing: the usual headings, and the words for itself. */
    private static final Set<String> EMPTY = Stream.concat(
                    Stream.of(SectionKind.values())
                            .flatMap(kind -> Analysis.terms(Analysis.STEMMED, kind.label()).stream()),
                    Stream.concat(
                            Analysis.terms(Analysis.STEMMED, "summary incident report event").stream(),
                            Analysis.EMPTY_STEMS.stream()))
            .collect(Collectors.toUnmodifiableSet());

    private final ReportSearcher searcher;
    private final String text;
    private final List<Analysis.Token> tokens;
    private final List<BoostQuery> queries;
    private Map<String, String> written;

    private TellingTerms(ReportSearcher searcher, String text, List<Analysis.Token> tokens, List<BoostQuery> queries) {
        this.searcher = searcher;
        this.text = text;
        this.tokens = tokens;
        this.queries = queries;
    }

    /**
     * @param minReports how many reports must have a word: 2 when the text is one of them, else 1
     * @param salience what the passages of the text weigh
     */
    static TellingTerms of(String text, Tongue tongue, int minReports, Salience salience, ReportSearcher searcher)
            throws IOException {
        Map<String, Float> weights = new HashMap<>();
        List<Analysis.Token> tokens = Analysis.tokens(tongue.stemmed(), beginning(text));
        for (Analysis.Token token : tokens) {
            if (token.term().length() >= MIN_LENGTH && !isEmpty(token, text, tongue)) {
                weights.merge(token.term(), salience.at(token.start()), Float::sum);
            }
        }
        return new TellingTerms(searcher, text, tokens, queries(weights, minReports, searcher));
    }

    /** @return whether every report speaks of it, so that it tells nothing */
    static boolean isEmpty(Analysis.Token token, String text, Tongue tongue) {
        return tongue == Tongue.ENGLISH
                ? EMPTY.contains(token.term())
                : tongue.isEmpty(text.substring(token.start(), token.end()));
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static List<BoostQuery> queries(Map<String, Float> weights, int minReports, ReportSearcher searcher)
            throws IOException {
        int reports = searcher.getIndexReader().numDocs();
        List<Term> terms = weights.keySet().stream()
                .map(word -> new Term(Fields.TEXT, word))
                .sorted()
                .toList();
        List<BoostQuery> telling = new ArrayList<>();
        searcher.reportsWith(terms).forEach((term, having) -> {
            if (having >= minReports) {
                telling.add(new BoostQuery(new TermQuery(term), weights.get(term.text()) * rarity(having, reports)));
            }
        });
        telling.sort(Comparator.comparing(BoostQuery::getBoost)
                .reversed()
                .thenComparing(query -> ((TermQuery) query.getQuery()).getTerm()));
        float most = telling.isEmpty() ? 1 : telling.getFirst().getBoost();
        return telling.stream()
                .limit(MAX_TERMS)
                .map(query -> new BoostQuery(query.getQuery(), query.getBoost() / most))
                .toList();
    }

    /** As Lucene's MoreLikeThis weighs words. */
    private static float rarity(int having, int reports) {
        return (float) (1 + Math.log((reports + 1.0) / (having + 1.0)));
    }

    boolean isEmpty() {
        return queries.isEmpty();
    }

    /** @return one query for each, weighted by how telling it is, the most telling first */
    List<? extends Query> queries() {
        return queries;
    }

    /** @return any of the most telling, at most so many */
    Query marked(int most) {
        BooleanQuery.Builder marked = new BooleanQuery.Builder();
        queries.stream().limit(most).forEach(query -> marked.add(query.getQuery(), Occur.SHOULD));
        return marked.build();
    }

    /** @return for each document, the most telling words that it has too, as they are written in the text */
    List<List<String>> sharedWith(int[] docs) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<List<String>> shared = new ArrayList<>(Collections.nCopies(docs.length, List.of()));
        Map<LeafReaderContext, List<Integer>> ranks = IntStream.range(0, docs.length)
                .boxed()
                .collect(Collectors.groupingBy(rank -> leaves.get(ReaderUtil.subIndex(docs[rank], leaves))));
        for (Map.Entry<LeafReaderContext, List<Integer>> each : ranks.entrySet()) {
            LeafReaderContext leaf = each.getKey();
            Terms all = leaf.reader().terms(Fields.TEXT);
            TermsEnum words = all == null ? TermsEnum.EMPTY : all.iterator();
            List<Integer> ascending = each.getValue().stream()
                    .sorted(Comparator.comparing(rank -> docs[rank]))
                    .toList();
            ascending.forEach(rank -> shared.set(rank, new ArrayList<>()));
            PostingsEnum postings = null;
            for (BoostQuery query : queries) {
                Term term = ((TermQuery) query.getQuery()).getTerm();
                if (words.seekExact(term.bytes())) {
                    postings = words.postings(postings, PostingsEnum.NONE);
                    for (int rank : ascending) {
                        int doc = docs[rank] - leaf.docBase;
                        boolean has = (postings.docID() < doc ? postings.advance(doc) : postings.docID()) == doc;
                        if (has && shared.get(rank).size() < SHOWN) {
                            shared.get(rank).add(written().getOrDefault(term.text(), term.text()));
                        }
                    }
                }
            }
        }
        return shared;
    }

    /** @return for each stem of the text, the form it is written in most often */
    private Map<String, String> written() {
        if (written == null) {
            Map<String, Map<String, Integer>> forms = new HashMap<>();
            for (Analysis.Token token : tokens) {
                String form = text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
                forms.computeIfAbsent(token.term(), stem -> new LinkedHashMap<>())
                        .merge(form, 1, Integer::sum);
            }
            written = new HashMap<>();
            forms.forEach((stem, counts) -> written.put(stem, mostFrequent(counts.entrySet().stream())));
        }
        return written;
    }

    private static String mostFrequent(Stream<Map.Entry<String, Integer>> counts) {
        return counts.max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
