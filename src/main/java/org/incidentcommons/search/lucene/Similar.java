package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarText;

/**
 * The reports most like a text: by its telling words, by codes that both have, the rarer the better, and by passages
 * that mean the same.
 */
final class Similar {
    /**
     * What a shared code weighs beside the words: one that a report in a hundred has is worth about as much as one very
     * telling word. Not measured, the texts to measure with have no codes.
     */
    private static final float CODE_WEIGHT = 1f;

    private static final int BY_WORDS = 100; // the best by words, ordered anew by words and meaning
    private static final int BY_MEANING = 100; // the nearest passages, whose reports are taken in too

    /**
     * What meaning weighs beside the words, each of them brought to at most 1. On articles about the same outages
     * (RetrievalEvaluation, as Python before it was written here) nDCG@10 was 0.600 by weighted words, 0.530 by
     * weighted passages, 0.611 by reciprocal rank fusion; with this sum 0.646 at 0.5, 0.652 at 0.75, 0.654 at 1, 0.638
     * at 1.5. Bge-small in place of MiniLM stayed below 0.58.
     */
    private static final float MEANING_WEIGHT = 1;

    private final Sight sight;
    private final PassageUpkeep passages;
    private final Likeness likeness;
    private final TellingTerms terms;
    private final List<String> codes;

    private Similar(
            Sight sight, String text, int minReports, Set<String> codes, List<Passage> own, PassageUpkeep passages)
            throws IOException {
        this.sight = sight;
        this.passages = passages;
        Salience salience = Salience.of(own, passages.centre());
        likeness = new Likeness(own, salience);
        terms = TellingTerms.of(text, minReports, salience, sight.searcher());
        this.codes = byRarity(codes);
    }

    static List<SimilarHit> to(SimilarText text, Sight sight, PassageUpkeep passages, int size) throws IOException {
        return sight.searcher().isVoid()
                ? List.of()
                : new Similar(
                                sight,
                                text.text().value(),
                                1,
                                text.codes(),
                                passages.passagesOf(text.text().value()),
                                passages)
                        .hits(size, Optional.empty());
    }

    static List<SimilarHit> to(ReportId id, Sight sight, PassageUpkeep passages, int size) throws IOException {
        ReportSearcher searcher = sight.searcher();
        TopDocs found = searcher.search(sight.of(byId(id)), 1);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        int doc = found.scoreDocs[0].doc;
        String text = searcher.storedFields().document(doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
        Set<String> codes = new LinkedHashSet<>(new HitReading(searcher, new int[] {doc})
                .read(rank -> 0)
                .getFirst()
                .codes());
        List<Passage> own = passages.read(reading -> reading.of(id.number())).orElseGet(List::of);
        return new Similar(sight, text, 2, codes, own, passages).hits(size, Optional.of(byId(id)));
    }

    private static Query byId(ReportId id) {
        return new TermQuery(new Term(Fields.ID, String.valueOf(id.number())));
    }

    private List<SimilarHit> hits(int size, Optional<Query> itself) throws IOException {
        BooleanQuery.Builder alike = new BooleanQuery.Builder();
        terms.queries().forEach(query -> alike.add(query, Occur.SHOULD));
        for (String code : codes) {
            alike.add(new BoostQuery(new ConstantScoreQuery(having(code)), CODE_WEIGHT * rarity(code)), Occur.SHOULD);
        }
        BooleanQuery.Builder others = new BooleanQuery.Builder();
        others.add(alike.setMinimumNumberShouldMatch(1).build(), Occur.MUST);
        itself.ifPresent(query -> others.add(query, Occur.MUST_NOT));
        FieldDoc[] byWords = best(others.build(), Math.max(size, BY_WORDS));
        if (likeness.isEmpty()) {
            return explained(Arrays.copyOf(byWords, Math.min(size, byWords.length)));
        }
        List<FieldDoc> found = new ArrayList<>(List.of(byWords));
        found.addAll(nearest(alike.setMinimumNumberShouldMatch(0).build(), itself, byWords));
        return explained(ordered(found).limit(size).toArray(ScoreDoc[]::new));
    }

    private FieldDoc[] best(Query query, int most) throws IOException {
        Sort sort = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.LONG, true));
        ScoreDoc[] found = sight.searcher().search(sight.of(query), most, sort, true).scoreDocs;
        return Arrays.copyOf(found, found.length, FieldDoc[].class);
    }

    /** @return reports near in meaning that are not among the best by words */
    private List<FieldDoc> nearest(Query alike, Optional<Query> itself, FieldDoc[] byWords) throws IOException {
        Set<Long> near = passages.read(reading -> reading.nearest(likeness.middle(), sight.visible(), BY_MEANING))
                .orElseGet(Set::of);
        Set<Long> missing = new LinkedHashSet<>(near);
        for (FieldDoc known : byWords) {
            missing.remove((Long) known.fields[1]);
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        List<BytesRef> ids =
                missing.stream().map(id -> new BytesRef(String.valueOf(id))).toList();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermInSetQuery(Fields.ID, ids), Occur.FILTER);
        query.add(alike, Occur.SHOULD);
        itself.ifPresent(own -> query.add(own, Occur.MUST_NOT));
        return List.of(best(query.build(), ids.size()));
    }

    private Stream<FieldDoc> ordered(List<FieldDoc> found) throws IOException {
        float[] near = passages.read(reading -> {
                    float[] each = new float[found.size()];
                    for (int i = 0; i < each.length; i++) {
                        each[i] = likeness.to((Long) found.get(i).fields[1], reading);
                    }
                    return each;
                })
                .orElseGet(() -> new float[found.size()]);
        Scale scale = Scale.of(near);
        float best = 0;
        for (FieldDoc each : found) {
            best = Math.max(best, (Float) each.fields[0]);
        }
        List<FieldDoc> ordered = new ArrayList<>(found.size());
        for (int i = 0; i < near.length; i++) {
            float words = best > 0 ? (Float) found.get(i).fields[0] / best : 0;
            float sum = (words + MEANING_WEIGHT * scale.of(near[i])) / (1 + MEANING_WEIGHT);
            ordered.add(new FieldDoc(found.get(i).doc, sum, new Object[] {sum, found.get(i).fields[1]}));
        }
        return ordered.stream().sorted(Comparator.comparing(doc -> -(Float) doc.fields[0]));
    }

    private List<SimilarHit> explained(ScoreDoc[] found) throws IOException {
        int[] docs = Arrays.stream(found).mapToInt(each -> each.doc).toArray();
        List<Hit> hits =
                new HitReading(sight.searcher(), docs).read(rank -> (Float) ((FieldDoc) found[rank]).fields[0]);
        List<List<Excerpt>> quotes = quotes(docs);
        List<SimilarHit> explained = new ArrayList<>(docs.length);
        for (int rank = 0; rank < docs.length; rank++) {
            Hit hit = hits.get(rank);
            List<String> shared = codes.stream().filter(hit.codes()::contains).toList();
            explained.add(new SimilarHit(
                    hit,
                    shared,
                    terms.sharedWith(docs[rank]),
                    quotes.get(rank).stream().findFirst()));
        }
        return explained;
    }

    private List<List<Excerpt>> quotes(int[] docs) throws IOException {
        List<List<Excerpts.Found>> found = terms.isEmpty()
                ? Collections.nCopies(docs.length, List.of())
                : Excerpts.find(sight.searcher(), terms.marked(), docs, 1);
        List<LeafReaderContext> leaves = sight.searcher().getIndexReader().leaves();
        List<List<Excerpt>> quotes = new ArrayList<>();
        for (int rank = 0; rank < docs.length; rank++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[rank], leaves));
            quotes.add(
                    new HitValues(leaf.reader()).at(docs[rank] - leaf.docBase).excerpts(found.get(rank)));
        }
        return quotes;
    }

    private List<String> byRarity(Set<String> given) throws IOException {
        record Rare(String code, float rarity) {}
        List<Rare> rare = new ArrayList<>();
        for (String code : given) {
            if (code.indexOf(':') > 0) {
                rare.add(new Rare(code, rarity(code)));
            }
        }
        return rare.stream()
                .sorted((a, b) -> Float.compare(b.rarity(), a.rarity()))
                .map(Rare::code)
                .toList();
    }

    private static Query having(String code) {
        int colon = code.indexOf(':');
        return new TermQuery(DrillDownQuery.term(
                Fields.FACETS.getDimConfig(code.substring(0, colon)).indexFieldName,
                code.substring(0, colon),
                code.substring(colon + 1)));
    }

    /** @return how much it tells that a report has the code: the logarithm of one in how many */
    private float rarity(String code) throws IOException {
        long all = sight.searcher().getIndexReader().numDocs();
        int with = sight.searcher().getIndexReader().docFreq(((TermQuery) having(code)).getTerm());
        return (float) Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }
}
