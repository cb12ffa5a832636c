package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.NearDuplicate;

/** The reports with nearly the same text: those that share a band of the signature, compared by all of it. */
final class NearDuplicates {
    private static final int MOST_COMPARED = 200; // the ones that share most bands; a text sent more often is a form

    private NearDuplicates() {}

    static List<NearDuplicate> of(Signature signature, Optional<ReportId> itself, Sight sight, int size)
            throws IOException {
        if (sight.searcher().isVoid()) {
            return List.of();
        }
        BooleanQuery.Builder bands = new BooleanQuery.Builder();
        signature
                .bands()
                .forEach(band ->
                        bands.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.BAND, band))), Occur.SHOULD));
        itself.ifPresent(id ->
                bands.add(new TermQuery(new Term(Fields.ID, String.valueOf(id.number()))), Occur.MUST_NOT));
        bands.setMinimumNumberShouldMatch(1);
        ScoreDoc[] found = sight.searcher().search(sight.of(bands.build()), MOST_COMPARED).scoreDocs;
        int[] docs = IntStream.range(0, found.length).map(i -> found[i].doc).toArray();
        double[] likeness = new double[docs.length];
        for (int i = 0; i < docs.length; i++) {
            likeness[i] = likeness(signature, docs[i], sight);
        }
        List<Integer> near = IntStream.range(0, docs.length)
                .filter(i -> likeness[i] >= Signature.NEAR)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -likeness[i]).thenComparing(i -> docs[i]))
                .limit(size)
                .toList();
        int[] nearDocs = near.stream().mapToInt(i -> docs[i]).toArray();
        var hits = new HitReading(sight.searcher(), nearDocs).read(rank -> (float) likeness[near.get(rank)]);
        return IntStream.range(0, near.size())
                .mapToObj(rank -> new NearDuplicate(hits.get(rank), likeness[near.get(rank)]))
                .toList();
    }

    private static double likeness(Signature signature, int doc, Sight sight) throws IOException {
        List<LeafReaderContext> leaves = sight.searcher().getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var values = DocValues.getBinary(leaf.reader(), Fields.SIGNATURE);
        if (!values.advanceExact(doc - leaf.docBase)) {
            return 0;
        }
        BytesRef bytes = values.binaryValue();
        return signature.likeness(Signature.ofBytes(bytes.bytes, bytes.offset));
    }
}
