package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.AxesOfCodes;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarRequest;

/**
 * The reports most like a text: by its telling words, by codes that both have, the rarer the better, and by passages
 * that mean the same.
 *
 * <p>Words and meaning count the same, each brought to at most 1. On articles about the same outages
 * (RetrievalEvaluation; measured in a sketch of this before it was written) nDCG@10 was 0.600 by weighted words, 0.530
 * by weighted passages and 0.611 by reciprocal rank fusion; with this sum 0.646 when meaning counts half, 0.654 when it
 * counts the same, 0.638 when it counts one and a half. Bge-small in place of MiniLM stayed below 0.58. The program
 * itself reaches 0.642.
 */
final class Similar {
    private static final int BY_WORDS = 100; // the best by words, ordered anew; 50, 100 and 200 differ by 0.006
    private static final int BY_MEANING = 100; // the nearest passages, whose reports are taken in too
    private static final float LEAST_LESSON = 0.5f; // cosine under which two lessons are about other things

    private final Subject subject;
    private final SimilarRequest request;
    private final Sight sight;
    private final PassageUpkeep passages;
    private final Likeness likeness;
    private final Likeness lessons;
    private final TellingTerms terms;
    private final OwnCodes codes;

    Similar(Subject subject, SimilarRequest request, Sight sight, PassageUpkeep passages, AxesOfCodes axes)
            throws IOException {
        this.subject = subject;
        this.request = request;
        this.sight = sight;
        this.passages = passages;
        Salience salience = Salience.of(subject.passages(), passages.centre());
        likeness = new Likeness(subject.passages(), salience);
        lessons = new Likeness(subject.lessons(), Salience.of(subject.lessons(), passages.centre()));
        terms = TellingTerms.of(
                subject.text(), subject.tongue(), subject.itself().isPresent() ? 2 : 1, salience, sight.searcher());
        codes = new OwnCodes(subject.codes(), axes, sight.searcher());
    }

    List<SimilarHit> hits() throws IOException {
        BooleanQuery.Builder within = new BooleanQuery.Builder();
        subject.itself().ifPresent(query -> within.add(query, Occur.MUST_NOT));
        if (!request.leftOut().isEmpty()) {
            within.add(having(request.leftOut().stream().map(ReportId::number).toList()), Occur.MUST_NOT);
        }
        if (request.isElsewhere() && !codes.elsewhere(within)) {
            return List.of();
        }
        BooleanQuery limits = within.build();
        int most = Math.max(request.size(), BY_WORDS);
        boolean isByCodes = terms.isEmpty() || !request.weights().equals(AxisWeights.EVEN);
        List<FieldDoc> best = best(limits, alike(1, isByCodes), Occur.MUST, most);
        if (!isByCodes && best.size() < most) {
            isByCodes = true;
            best = best(limits, alike(1, true), Occur.MUST, most);
        }
        List<FieldDoc> found = new ArrayList<>(best);
        if (!likeness.isEmpty()) {
            found.addAll(nearest(limits, alike(0, isByCodes), best));
        }
        List<Alikeness> ordered = measured(found, isByCodes).stream()
                .sorted(Comparator.comparing((Alikeness each) -> -each.score(request.weights())))
                .limit(request.size())
                .toList();
        return explained(ordered);
    }

    /**
     * @param isByCodes codes as they weigh usually may be added to those found by words afterwards: they only change
     *     which are the last of a hundred, and a code that a third of all reports have makes the search take half as
     *     long again
     */
    private Query alike(int least, boolean isByCodes) {
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        terms.queries().forEach(query -> alike.add(query, Occur.SHOULD));
        if (isByCodes) {
            codes.queries(request.weights()).forEach(query -> alike.add(query, Occur.SHOULD));
        }
        return alike.setMinimumNumberShouldMatch(least).build();
    }

    private static Query having(Collection<Long> reports) {
        return new TermInSetQuery(
                Fields.ID,
                reports.stream().map(id -> new BytesRef(String.valueOf(id))).toList());
    }

    private List<FieldDoc> best(BooleanQuery limits, Query alike, Occur occur, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        limits.clauses().forEach(query::add);
        Query limited = query.add(alike, occur).build();
        Sort sort = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.LONG, true));
        ScoreDoc[] found =
                sight.searcher().search(sight.of(limited), new TopFieldCollectorManager(sort, most, most)).scoreDocs;
        return Arrays.stream(found).map(FieldDoc.class::cast).toList();
    }

    /** @return reports near in meaning that are not among the best by words */
    private List<FieldDoc> nearest(BooleanQuery limits, Query alike, List<FieldDoc> byWords) throws IOException {
        Set<Long> missing = new LinkedHashSet<>(
                passages.read(reading -> reading.nearest(likeness.middle(), sight.visible(), BY_MEANING))
                        .orElseGet(Set::of));
        byWords.forEach(known -> missing.remove((Long) known.fields[1]));
        if (missing.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder within = new BooleanQuery.Builder();
        limits.clauses().forEach(within::add);
        within.add(having(missing), Occur.FILTER);
        return best(within.build(), alike, Occur.SHOULD, missing.size());
    }

    private List<Alikeness> measured(List<FieldDoc> found, boolean isByCodes) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        float[] near = compared(found, likeness, false);
        float[] taught = compared(found, lessons, true);
        Scale scale = Scale.of(near);
        int[] docs = found.stream().mapToInt(each -> each.doc).toArray();
        List<List<String>> others = new HitReading(sight.searcher(), docs).codes();
        float[] byWords = new float[docs.length];
        float best = 0;
        for (int i = 0; i < docs.length; i++) {
            byWords[i] =
                    (Float) found.get(i).fields[0] + (isByCodes ? 0 : codes.score(others.get(i), request.weights()));
            best = Math.max(best, byWords[i]);
        }
        List<Alikeness> measured = new ArrayList<>(docs.length);
        for (int i = 0; i < docs.length; i++) {
            FieldDoc each = found.get(i);
            measured.add(new Alikeness(each.doc, (Long) each.fields[1], codes.degrees(others.get(i)))
                    .with(Axis.WORDS, best > 0 ? byWords[i] / best : 0)
                    .with(Axis.MEANING, scale.of(near[i]))
                    .with(Axis.LESSON, (taught[i] - LEAST_LESSON) / (1 - LEAST_LESSON)));
        }
        return measured;
    }

    private float[] compared(List<FieldDoc> found, Likeness with, boolean isOfLessons) throws IOException {
        float[] near = new float[found.size()];
        Arrays.fill(near, Float.NaN);
        if (!with.isEmpty()) {
            passages.read(reading -> {
                for (int i = 0; i < near.length; i++) {
                    long report = (Long) found.get(i).fields[1];
                    near[i] = isOfLessons ? with.toLessons(report, reading) : with.to(report, reading);
                }
                return near;
            });
        }
        return near;
    }

    private List<SimilarHit> explained(List<Alikeness> ordered) throws IOException {
        int[] docs = ordered.stream().mapToInt(Alikeness::doc).toArray();
        List<Hit> hits = new HitReading(sight.searcher(), docs)
                .read(rank -> ordered.get(rank).score(request.weights()));
        Quotes quotes = new Quotes(sight.searcher(), terms);
        List<Optional<Excerpt>> words = quotes.ofWords(docs);
        List<List<String>> shared = terms.sharedWith(docs);
        List<SimilarHit> explained = new ArrayList<>(docs.length);
        for (int rank = 0; rank < docs.length; rank++) {
            Alikeness each = ordered.get(rank);
            List<Passage> others =
                    passages.read(reading -> reading.of(each.report())).orElseGet(List::of);
            explained.add(new SimilarHit(
                    hits.get(rank),
                    codes.shared(hits.get(rank).codes()),
                    shared.get(rank),
                    words.get(rank),
                    Map.copyOf(each.degrees()),
                    quotes.nearest(subject, likeness, each.doc(), others)));
        }
        return explained;
    }
}
