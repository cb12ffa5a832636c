package org.incidentcommons.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.incidentcommons.meaning.SentenceModel;

/**
 * What simple methods make of the same documents and questions, as a yardstick: nothing of the portal's is in them but
 * the sentence model's file.
 */
final class Baselines implements AutoCloseable {
    private static final int DEPTH = 100; // ranks that are fused
    private static final int FUSION = 60; // the constant of reciprocal rank fusion (Cormack et al. 2009)
    private static final int PASSAGE_WORDS = 120;

    private final EnglishAnalyzer stemmed = new EnglishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SentenceModel model;
    private final List<String> ids = new ArrayList<>();
    private final List<List<float[]>> passages;
    private final Map<String, List<String>> byPassages = new HashMap<>();

    Baselines(RetrievalSet set, SentenceModel model) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(stemmed))) {
            for (RetrievalSet.Document each : set.documents()) {
                Document document = new Document();
                document.add(new StringField("id", each.id(), Field.Store.YES));
                document.add(new TextField("text", each.titleAndText(), Field.Store.NO));
                writer.addDocument(document);
                ids.add(each.id());
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        IndexSearcher.setMaxClauseCount(10_000); // a whole article is asked for
        this.model = model;
        passages = set.documents().parallelStream()
                .map(document -> vectors(document.titleAndText()))
                .toList();
    }

    /** BM25 with k1 = 1.2 and b = 0.75 on English stems, each word of the question as often as it stands there. */
    List<String> bm25(RetrievalSet.Question question) throws IOException {
        return top(words(question), question, RetrievalSet.CUTOFF);
    }

    /** Lucene's MoreLikeThis with its defaults, but also of words that stand in the question once. */
    List<String> moreLikeThis(RetrievalSet.Question question) throws IOException {
        return top(alike(question), question, RetrievalSet.CUTOFF);
    }

    /** For each passage of the question the nearest one of a document; the mean of these, by the sentence model. */
    List<String> passages(RetrievalSet.Question question) {
        return ranked(question).stream().limit(RetrievalSet.CUTOFF).toList();
    }

    /** Words and passages by reciprocal rank; words by MoreLikeThis for a document, else by BM25. */
    List<String> fused(RetrievalSet.Question question) throws IOException {
        Query byWords = question.document().isPresent() ? alike(question) : words(question);
        Map<String, Double> scores = new HashMap<>();
        for (List<String> ranking : List.of(top(byWords, question, DEPTH), ranked(question))) {
            for (int rank = 0; rank < Math.min(DEPTH, ranking.size()); rank++) {
                scores.merge(ranking.get(rank), 1.0 / (FUSION + rank + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(RetrievalSet.CUTOFF)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Query words(RetrievalSet.Question question) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream stream = stemmed.tokenStream("text", question.text())) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        counts.forEach((word, count) ->
                query.add(new BoostQuery(new TermQuery(new Term("text", word)), count), Occur.SHOULD));
        return query.build();
    }

    private Query alike(RetrievalSet.Question question) throws IOException {
        MoreLikeThis alike = new MoreLikeThis(reader);
        alike.setAnalyzer(stemmed);
        alike.setFieldNames(new String[] {"text"});
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setBoost(true);
        return alike.like("text", new StringReader(question.text()));
    }

    private List<String> top(Query query, RetrievalSet.Question question, int size) throws IOException {
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, size + 1).scoreDocs) {
            found.add(reader.storedFields().document(hit.doc).get("id"));
        }
        return without(found, question).limit(size).toList();
    }

    private static Stream<String> without(List<String> found, RetrievalSet.Question question) {
        return found.stream().filter(id -> !question.document().equals(java.util.Optional.of(id)));
    }

    private List<String> ranked(RetrievalSet.Question question) {
        return byPassages.computeIfAbsent(question.id(), id -> {
            List<float[]> asked = vectors(question.text());
            double[] nearness = passages.parallelStream()
                    .mapToDouble(own -> nearness(asked, own))
                    .toArray();
            List<String> order = IntStream.range(0, ids.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer at) -> -nearness[at]))
                    .map(ids::get)
                    .toList();
            return without(order, question).limit(DEPTH).toList();
        });
    }

    private static double nearness(List<float[]> asked, List<float[]> own) {
        return asked.stream()
                .mapToDouble(one -> own.stream()
                        .mapToDouble(other -> product(one, other))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private List<float[]> vectors(String text) {
        String[] words = text.strip().split("\\s+");
        List<float[]> vectors = new ArrayList<>();
        for (int start = 0; start < words.length; start += PASSAGE_WORDS) {
            String passage =
                    String.join(" ", Arrays.copyOfRange(words, start, Math.min(words.length, start + PASSAGE_WORDS)));
            model.vector(passage).ifPresent(vectors::add);
        }
        return vectors;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
