package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.View;

/**
 * Reads many hits in pieces. Between pieces it keeps their numbers only, so that a reader with a slow line holds no
 * state of the index open, and looks each piece up again for its viewer.
 */
final class Taking {
    static final int PIECE = 500; // hits; some 500 kB

    /** @param takeaway the number of the lesson or recommendation in its report; 0 for the report */
    record Key(long report, int takeaway) {
        static Key of(Hit hit) {
            return new Key(hit.id().number(), hit.takeaway().orElse(0));
        }
    }

    private Taking() {}

    /** @return what stands for those documents, in their order */
    static List<Key> keys(int[] docs, ReportSearcher searcher) throws IOException {
        return new HitReading(searcher, docs).keys();
    }

    /** @return the hits, in the order of the keys, without those that are not there any more or not to be seen */
    static List<Hit> read(List<Key> keys, View view, Sight sight) throws IOException {
        Query query = sight.of(asked(keys, view));
        int count = sight.searcher().count(query);
        if (count == 0) {
            return List.of();
        }
        int[] docs = Arrays.stream(sight.searcher().search(query, count).scoreDocs)
                .mapToInt(found -> found.doc)
                .toArray();
        Map<Key, Hit> found = new HashMap<>();
        new HitReading(sight.searcher(), docs).read(rank -> 0).forEach(hit -> found.put(Key.of(hit), hit));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Query asked(List<Key> keys, View view) {
        List<BytesRef> numbers = keys.stream()
                .map(key -> new BytesRef(String.valueOf(key.report())))
                .toList();
        BooleanQuery.Builder asked = new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(new TermInSetQuery(Fields.ID, numbers)), Occur.FILTER);
        if (view != View.REPORTS) {
            asked.add(new TermQuery(new Term(Fields.TAKEAWAY, view.id())), Occur.FILTER);
        }
        return asked.build();
    }

    /** @return the keys in pieces, the last one shorter */
    static List<List<Key>> pieces(List<Key> keys) {
        List<List<Key>> pieces = new ArrayList<>();
        for (int start = 0; start < keys.size(); start += PIECE) {
            pieces.add(keys.subList(start, Math.min(start + PIECE, keys.size())));
        }
        return Collections.unmodifiableList(pieces);
    }
}
