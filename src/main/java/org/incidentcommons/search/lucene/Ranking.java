package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** The order of some documents by their scores and what another query adds to them. */
final class Ranking {
    private record Ranked(ScoreDoc hit, long number) {}

    /** Equal scores are told apart by the number, the newest first. */
    private static final Comparator<Ranked> BEST_FIRST = (one, other) -> one.hit().score == other.hit().score
            ? Long.compare(other.number(), one.number())
            : Float.compare(other.hit().score, one.hit().score);

    private static final Comparator<ScoreDoc> BY_DOCUMENT = (one, other) -> Integer.compare(one.doc, other.doc);

    private Ranking() {}

    /** @return the hits in their new order */
    static ScoreDoc[] withBonus(IndexSearcher searcher, Query bonus, ScoreDoc[] hits) throws IOException {
        ScoreDoc[] byDocument = hits.clone();
        Arrays.sort(byDocument, BY_DOCUMENT);
        Weight weight = searcher.createWeight(searcher.rewrite(bonus), ScoreMode.COMPLETE, 1);
        Ranked[] ranked = new Ranked[hits.length];
        int next = 0;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next < hits.length && byDocument[next].doc < end) {
                NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.ID);
                Scorer scorer = weight.scorer(leaf);
                for (; next < hits.length && byDocument[next].doc < end; next++) {
                    ScoreDoc hit = byDocument[next];
                    int doc = hit.doc - leaf.docBase;
                    numbers.advanceExact(doc);
                    ranked[next] =
                            new Ranked(new ScoreDoc(hit.doc, hit.score + score(scorer, doc)), numbers.longValue());
                }
            }
        }
        Arrays.sort(ranked, BEST_FIRST);
        return Arrays.stream(ranked).map(Ranked::hit).toArray(ScoreDoc[]::new);
    }

    private static float score(Scorer scorer, int doc) throws IOException {
        if (scorer == null) {
            return 0;
        }
        DocIdSetIterator found = scorer.iterator();
        int at = found.docID() < doc ? found.advance(doc) : found.docID();
        return at == doc ? scorer.score() : 0;
    }
}
