package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.report.Signature;

/**
 * Writes beside each report which others have nearly the same text. Whether two count as such is told by both: a list
 * may still name a report that was revised since, whose own list then names nobody. The lists know every audience, so
 * they are only ever followed from one report that a search found to another.
 */
final class Kin {
    private static final int MOST_OF_BAND = 100; // reports looked at that share a band; what is sent more is a form
    private static final int MOST_LISTED = 50; // others in the list of one report

    private final ReportSearcher searcher;
    private final Set<Long> changed;
    private final Map<Long, TreeSet<Long>> lists = new LinkedHashMap<>();
    private final Map<String, List<Written>> written = new HashMap<>();

    private record Written(long id, Signature signature) {}

    /**
     * @param searcher on the index before the reports are written
     * @param changed the numbers of those that are written, whose entries there are old
     */
    Kin(ReportSearcher searcher, Set<Long> changed) {
        this.searcher = searcher;
        this.changed = changed;
    }

    /** Compares a report that is written with all others and with those written before it. */
    void add(long id, Signature signature) throws IOException {
        Written own = new Written(id, signature);
        Set<Long> compared = new TreeSet<>();
        for (String band : signature.bands()) {
            List<Written> before = written.computeIfAbsent(band, any -> new ArrayList<>());
            for (Written other : before) {
                if (compared.add(other.id()) && isNear(own, other)) {
                    pair(id, other.id());
                }
            }
            if (before.size() < MOST_OF_BAND) {
                before.add(own);
            }
            for (Written other : having(new Term(Fields.BAND, band))) {
                if (!changed.contains(other.id()) && compared.add(other.id()) && isNear(own, other)) {
                    pair(id, other.id());
                }
            }
        }
    }

    /** Compares all reports of the index with each other. */
    void addAll() throws IOException {
        Terms bands = MultiTerms.getTerms(searcher.getIndexReader(), Fields.BAND);
        TermsEnum band = bands == null ? TermsEnum.EMPTY : bands.iterator();
        PostingsEnum docs = null;
        while (band.next() != null) {
            if (band.docFreq() > 1) {
                docs = band.postings(docs, PostingsEnum.NONE);
                List<Written> sharing = having(docs);
                for (int i = 0; i < sharing.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        if (isNear(sharing.get(i), sharing.get(j))) {
                            pair(sharing.get(i).id(), sharing.get(j).id());
                        }
                    }
                }
            }
        }
    }

    private static boolean isNear(Written one, Written other) {
        return one.signature().likeness(other.signature()) >= Signature.NEAR;
    }

    private void pair(long one, long other) throws IOException {
        list(one).add(other);
        list(other).add(one);
    }

    private TreeSet<Long> list(long id) throws IOException {
        TreeSet<Long> known = lists.get(id);
        if (known == null) {
            known = changed.contains(id) ? new TreeSet<>() : stored(id);
            lists.put(id, known);
        }
        return known;
    }

    private TreeSet<Long> stored(long id) throws IOException {
        TreeSet<Long> stored = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.KIN);
            for (int doc : docs(leaf, new Term(Fields.ID, String.valueOf(id)))) {
                if (values.advanceExact(doc)) {
                    for (long other : numbers(values.binaryValue())) {
                        stored.add(other);
                    }
                }
            }
        }
        return stored;
    }

    private List<Written> having(Term band) throws IOException {
        PostingsEnum docs = MultiTerms.getTermPostingsEnum(
                searcher.getIndexReader(), band.field(), band.bytes(), PostingsEnum.NONE);
        return docs == null ? List.of() : having(docs);
    }

    /** @param docs numbered through all segments, in order */
    private List<Written> having(PostingsEnum docs) throws IOException {
        List<Written> having = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && having.size() < MOST_OF_BAND) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
            BinaryDocValues signatures = DocValues.getBinary(leaf.reader(), Fields.SIGNATURE);
            for (; doc < end && having.size() < MOST_OF_BAND; doc = docs.nextDoc()) {
                int local = doc - leaf.docBase;
                if (isLive(leaf, local) && ids.advanceExact(local) && signatures.advanceExact(local)) {
                    BytesRef bytes = signatures.binaryValue();
                    having.add(new Written(ids.longValue(), Signature.ofBytes(bytes.bytes, bytes.offset)));
                }
            }
        }
        return having;
    }

    private static boolean isLive(LeafReaderContext leaf, int doc) {
        return leaf.reader().getLiveDocs() == null
                || leaf.reader().getLiveDocs().get(doc);
    }

    private static List<Integer> docs(LeafReaderContext leaf, Term term) throws IOException {
        List<Integer> docs = new ArrayList<>();
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && docs.size() < MOST_OF_BAND) {
            if (isLive(leaf, postings.docID())) {
                docs.add(postings.docID());
            }
        }
        return docs;
    }

    /** Writes what was found; to be shown with the reports. */
    void write(Generation generation) throws IOException {
        for (Map.Entry<Long, TreeSet<Long>> list : lists.entrySet()) {
            long[] others = list.getValue().stream()
                    .limit(MOST_LISTED)
                    .mapToLong(Long::longValue)
                    .toArray();
            ByteBuffer bytes = ByteBuffer.allocate(others.length * Long.BYTES);
            bytes.asLongBuffer().put(others);
            generation.putKin(list.getKey(), new BytesRef(bytes.array()));
        }
    }

    /** @return the numbers of reports in a list */
    static long[] numbers(BytesRef list) {
        long[] numbers = new long[list.length / Long.BYTES];
        ByteBuffer.wrap(list.bytes, list.offset, list.length).asLongBuffer().get(numbers);
        return numbers;
    }

    /** @return whether any report of the index has a list */
    static boolean isAny(ReportSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Fields.KIN) != null);
    }
}
