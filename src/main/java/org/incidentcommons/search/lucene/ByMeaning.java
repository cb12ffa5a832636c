package org.incidentcommons.search.lucene;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.incidentcommons.meaning.SentenceModel;
import org.incidentcommons.search.QueryPart;
import org.incidentcommons.search.QueryText;

/**
 * Orders by meaning too what words have found, and by the words of what comes first then. It finds nothing by itself,
 * so totals, counts and filters are those of the words, and what has none of the words is never in the list.
 */
@Singleton
final class ByMeaning {
    /**
     * How many of the best by words are ordered anew; on the abstracts of RetrievalEvaluation 50, 100 and 200 gave the
     * same, within 0.002.
     */
    private static final int WINDOW = 100;

    /**
     * What meaning weighs beside the words, each of them brought to at most 1 over the window. On the same abstracts
     * nDCG@10 was 0.379 by words, 0.326 by meaning, 0.399 by reciprocal rank fusion of the two; with this sum 0.399 at
     * 0.3, 0.407 at 0.5, 0.410 at 0.75, 0.409 at 1, 0.403 at 1.5, and about the same on each half of the questions.
     * Bge-small in place of MiniLM gave 0.402 at twice the time. These were measured in a sketch of this; the program
     * itself reaches 0.396, against 0.386 by words.
     */
    private static final float WEIGHT = 0.75f;

    /**
     * What the words of the very first add, beside words and meaning together. On the same abstracts nDCG@10 is 0.395
     * without, 0.407 at 0.5, 0.410 at 0.7 and 0.414 at 0.9; on the questions of the sample corpus the mean reciprocal
     * rank is 0.969 without and 0.975 at each of them.
     */
    private static final float FEEDBACK = 0.9f;

    private static final int REMEMBERED = 500; // questions, each of 1.6 kB: turning a page asks again

    private final SentenceModel model;
    private final PassageUpkeep passages;
    private final Map<String, float[]> questions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    ByMeaning(SentenceModel model, PassageUpkeep passages) {
        this.model = model;
        this.passages = passages;
    }

    /**
     * @param found by words, best first
     * @param words as typed
     * @return the same, the first of them in another order, with scores that go down
     */
    ScoreDoc[] ordered(ScoreDoc[] found, String words, IndexSearcher searcher) throws IOException {
        Optional<float[]> question = found.length < 2 ? Optional.empty() : vector(words);
        if (question.isEmpty() || found[0].score <= 0) {
            return found;
        }
        int window = Math.min(WINDOW, found.length);
        long[] reports = reports(found, window, searcher);
        float[] near = passages.read(reading -> nearness(reading, question.get(), reports))
                .orElseGet(() -> new float[window]);
        Scale scale = Scale.of(near);
        ScoreDoc[] ordered = new ScoreDoc[found.length];
        for (int i = 0; i < found.length; i++) {
            float meaning = i < window ? WEIGHT * scale.of(near[i]) : 0;
            ordered[i] = new ScoreDoc(found[i].doc, (found[i].score / found[0].score + meaning) / (1 + WEIGHT));
        }
        Arrays.sort(ordered, 0, window, Comparator.comparing(doc -> -doc.score));
        return withFeedback(ordered, window, searcher);
    }

    /** Adds, to the first of them, how many words they share with the very first, brought to at most 1. */
    private static ScoreDoc[] withFeedback(ScoreDoc[] ordered, int window, IndexSearcher searcher) throws IOException {
        ScoreDoc[] shares = Arrays.stream(ordered)
                .limit(window)
                .map(doc -> new ScoreDoc(doc.doc, 0))
                .toArray(ScoreDoc[]::new);
        Map<Integer, Float> shared = new HashMap<>();
        for (ScoreDoc doc : Ranking.withBonus(searcher, Feedback.of(ordered, searcher), shares)) {
            shared.put(doc.doc, doc.score);
        }
        float most = Collections.max(shared.values());
        for (int i = 0; i < ordered.length; i++) {
            float share = most > 0 ? shared.getOrDefault(ordered[i].doc, 0f) / most : 0;
            ordered[i] = new ScoreDoc(ordered[i].doc, (ordered[i].score + FEEDBACK * share) / (1 + FEEDBACK));
        }
        Arrays.sort(ordered, 0, window, Comparator.comparing(doc -> -doc.score));
        return ordered;
    }

    /** @return the numbers of the first reports */
    private static long[] reports(ScoreDoc[] found, int most, IndexSearcher searcher) throws IOException {
        Integer[] byDocument = IntStream.range(0, most).boxed().toArray(Integer[]::new);
        Arrays.sort(byDocument, Comparator.comparing(i -> found[i].doc));
        NumericDocValues numbers = MultiDocValues.getNumericValues(searcher.getIndexReader(), Fields.ID);
        long[] reports = new long[most];
        for (int i : byDocument) {
            numbers.advanceExact(found[i].doc);
            reports[i] = numbers.longValue();
        }
        return reports;
    }

    private static float[] nearness(PassageReading reading, float[] question, long[] reports) throws IOException {
        float[] near = new float[reports.length];
        for (int i = 0; i < near.length; i++) {
            float[] nearest = {Float.NaN};
            reading.visit(reports[i], (leaf, doc, vector) -> {
                float product = VectorUtil.dotProduct(question, vector);
                nearest[0] = Float.isNaN(nearest[0]) ? product : Math.max(nearest[0], product);
            });
            near[i] = nearest[0];
        }
        return near;
    }

    private Optional<float[]> vector(String words) {
        String plain = plain(QueryText.of(words).parts().stream()).collect(Collectors.joining(" "));
        if (plain.isBlank() || !model.isReady()) {
            return Optional.empty();
        }
        synchronized (questions) {
            float[] known = questions.get(plain);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<float[]> made = model.vector(plain);
        synchronized (questions) {
            made.ifPresent(vector -> questions.put(plain, vector));
        }
        return made;
    }

    /** What is looked for, without what must not be there and what is told beside the text. */
    private static Stream<String> plain(Stream<QueryPart> parts) {
        return parts.flatMap(part -> switch (part) {
            case QueryPart.Words words -> Stream.of(words.text());
            case QueryPart.Near near -> Stream.of(near.text());
            case QueryPart.Prefix prefix -> Stream.of(prefix.start());
            case QueryPart.InText in -> plain(Stream.of(in.words()));
            case QueryPart.Coded coded -> Stream.of(coded.name().replace('-', ' '));
            case QueryPart.Together together -> plain(together.parts().stream());
            case QueryPart.All all -> plain(all.parts().stream());
            case QueryPart.Any any -> plain(any.parts().stream());
            case QueryPart.Not not -> Stream.empty();
            case QueryPart.Property property -> Stream.empty();
        });
    }
}
