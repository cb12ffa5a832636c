package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.meaning.SentenceModel;
import org.incidentcommons.outline.SectionKind;

/** Reads passages of reports on one state of their index. */
final class PassageReading {
    private static final SectionKind[] SECTIONS = SectionKind.values();

    private final IndexSearcher searcher;

    PassageReading(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @return how many passages there are */
    int count() {
        return searcher.getIndexReader().numDocs();
    }

    /** @return the passages of the report in the order of its text; none when it is not read yet */
    List<Passage> of(long report) throws IOException {
        List<Passage> passages = new ArrayList<>();
        visit(
                report,
                (leaf, doc, vector) -> passages.add(new Passage(
                        new Stretch((int) number(leaf, PassageFields.START, doc), (int)
                                number(leaf, PassageFields.END, doc)),
                        section(leaf, doc),
                        vector.clone())));
        return passages;
    }

    static boolean isLesson(LeafReader leaf, int doc) throws IOException {
        return Passage.isLesson(section(leaf, doc));
    }

    private static Optional<SectionKind> section(LeafReader leaf, int doc) throws IOException {
        int ordinal = (int) number(leaf, PassageFields.SECTION, doc);
        return ordinal == PassageFields.NO_SECTION ? Optional.empty() : Optional.of(SECTIONS[ordinal]);
    }

    private static long number(LeafReader leaf, String field, int doc) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(leaf, field);
        if (!numbers.advanceExact(doc)) {
            throw new IllegalStateException("a passage has no " + field);
        }
        return numbers.longValue();
    }

    /** @return the vectors of the report's passages by what they say */
    Map<BytesRef, float[]> byDigest(long report) throws IOException {
        Map<BytesRef, float[]> vectors = new HashMap<>();
        visit(report, (leaf, doc, vector) -> {
            BinaryDocValues digest = DocValues.getBinary(leaf, PassageFields.DIGEST);
            digest.advanceExact(doc);
            vectors.put(BytesRef.deepCopyOf(digest.binaryValue()), vector.clone());
        });
        return vectors;
    }

    interface Visitor {
        /** @param vector valid for the moment of the call */
        void visit(LeafReader leaf, int doc, float[] vector) throws IOException;
    }

    void visit(long report, Visitor visitor) throws IOException {
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            LeafReader leaf = context.reader();
            PostingsEnum docs = leaf.postings(PassageIndex.byId(report), PostingsEnum.NONE);
            if (docs == null) {
                continue;
            }
            FloatVectorValues vectors = leaf.getFloatVectorValues(PassageFields.VECTOR);
            DocIndexIterator places = vectors.iterator();
            Bits live = leaf.getLiveDocs();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if ((live == null || live.get(doc)) && places.advance(doc) == doc) {
                    visitor.visit(leaf, doc, vectors.vectorValue(places.index()));
                }
            }
        }
    }

    /**
     * @param visible what the viewer may see
     * @param most passages looked at
     * @return the reports with the passages nearest to the vector, nearest first
     */
    Set<Long> nearest(float[] vector, Query visible, int most) throws IOException {
        Query query = new KnnFloatVectorQuery(PassageFields.VECTOR, vector, most, visible);
        Set<Long> reports = new LinkedHashSet<>();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            LeafReaderContext leaf = searcher.getIndexReader().leaves().stream()
                    .filter(each -> found.doc >= each.docBase
                            && found.doc < each.docBase + each.reader().maxDoc())
                    .findFirst()
                    .orElseThrow();
            NumericDocValues report = DocValues.getNumeric(leaf.reader(), Fields.ID);
            report.advanceExact(found.doc - leaf.docBase);
            reports.add(report.longValue());
        }
        return reports;
    }

    /**
     * @param most how many vectors are read at most
     * @return the mean of evenly spread passages, as a vector of length 1; of zeros when there is none
     */
    float[] centre(int most) throws IOException {
        float[] sum = new float[SentenceModel.DIMENSIONS];
        int step = Math.max(1, searcher.getIndexReader().maxDoc() / most);
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            FloatVectorValues vectors = context.reader().getFloatVectorValues(PassageFields.VECTOR);
            for (int i = 0; vectors != null && i < vectors.size(); i += step) {
                float[] vector = vectors.vectorValue(i);
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += vector[d];
                }
            }
        }
        return SentenceModel.normalized(sum);
    }
}
