package org.incidentcommons.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.incidentcommons.search.SearchRequest;

/** A searcher on one state of the index, with what counting facets needs of that state, made once. */
final class ReportSearcher extends IndexSearcher {
    /** Counts kept, each some hundred numbers: 2 MB at most. Turning pages and common searches ask for them again. */
    private static final int COUNTS_KEPT = 1_000;

    private static final int WORDS_KEPT = 50_000; // some 5 MB

    /** Counts under that many documents take less time than looking whether they are known. */
    private static final int COUNTED_ANEW = 1_000;

    /** Every search asks for what its viewer may see, so that is kept for each segment from the first time on. */
    private static final QueryCachingPolicy VISIBLE_ALWAYS = new UsageTrackingQueryCachingPolicy() {
        @Override
        public boolean shouldCache(Query query) throws IOException {
            return query instanceof TermQuery one && one.getTerm().field().equals(Fields.AUDIENCE)
                    || super.shouldCache(query);
        }
    };

    private final FacetColumns columns;
    private final Map<CountsKey, Counts> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CountsKey, Counts> eldest) {
            return size() > COUNTS_KEPT;
        }
    };
    /**
     * A report has some hundred words, and most are in others too; to look all of them up takes a quarter of similar.
     */
    private final Cache<Term, Integer> having =
            Caffeine.newBuilder().maximumSize(WORDS_KEPT).build();

    private final Map<Query, List<Tongue>> tongues = new ConcurrentHashMap<>();
    private SortedSetDocValuesReaderState facetState;

    /** All that counts depend on, beside the state of the index, which a searcher never leaves. */
    private record CountsKey(Query query, Selection selection) {}

    ReportSearcher(IndexReader reader, FacetColumns columns) throws IOException {
        super(reader);
        this.columns = columns;
        columns.readAll(reader);
        setQueryCachingPolicy(VISIBLE_ALWAYS);
        setSimilarity(Fields.SIMILARITY);
        setTimeout(Deadline.TIMEOUT);
    }

    boolean isVoid() {
        return getIndexReader().numDocs() == 0;
    }

    /**
     * @param query the viewer's filter is in it
     * @return what the query finds within the filters of the request; the counts of a facet ignore its own selection
     */
    Counts counts(Query query, SearchRequest request) throws IOException {
        Selection selection = Selection.of(request, columns.values());
        CountsKey key = new CountsKey(query, selection);
        synchronized (known) {
            Counts counts = known.get(key);
            if (counts != null) {
                return counts;
            }
        }
        Counts counts = search(query, new Counting(columns, selection));
        if (counts.total() >= COUNTED_ANEW && !Deadline.isCurrentPassed()) {
            synchronized (known) {
                known.put(key, counts);
            }
        }
        return counts;
    }

    /**
     * @param visible what the viewer may see: a language of hidden reports only must change no answer
     * @return the languages of these reports, English always and first
     */
    List<Tongue> tongues(Query visible) throws IOException {
        List<Tongue> known = tongues.get(visible);
        if (known != null) {
            return known;
        }
        List<Tongue> found = new ArrayList<>(Tongue.ENGLISH_ONLY);
        for (Tongue other : Tongue.others()) {
            Term language = new Term(Fields.LANGUAGE, other.code());
            if (getIndexReader().docFreq(language) > 0 && isAny(visible, new TermQuery(language))) {
                found.add(other);
            }
        }
        tongues.put(visible, List.copyOf(found));
        return List.copyOf(found);
    }

    private boolean isAny(Query visible, Query language) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(visible, Occur.FILTER)
                .add(language, Occur.FILTER)
                .build();
        return search(both, 1).scoreDocs.length > 0;
    }

    /**
     * @param terms of one field, ascending
     * @return how many reports have each
     */
    Map<Term, Integer> reportsWith(List<Term> terms) {
        return having.getAll(terms, this::count);
    }

    /**
     * Goes through each segment's words once, forwards: for the some hundred words of a report less than half the time
     * of looking each up by itself.
     */
    private Map<Term, Integer> count(Set<? extends Term> terms) {
        Map<Term, Integer> counts = HashMap.newHashMap(terms.size());
        try {
            for (LeafReaderContext segment : getIndexReader().leaves()) {
                Terms all = segment.reader().terms(terms.iterator().next().field());
                TermsEnum words = all == null ? TermsEnum.EMPTY : all.iterator();
                for (Term term : terms) {
                    counts.merge(term, words.seekExact(term.bytes()) ? words.docFreq() : 0, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the index cannot be read", e);
        }
        return counts;
    }

    /** Only for an index that is not void: without a single value there is no state. */
    synchronized SortedSetDocValuesReaderState facetState() throws IOException {
        if (facetState == null) {
            facetState = new DefaultSortedSetDocValuesReaderState(getIndexReader(), Fields.FACETS);
        }
        return facetState;
    }
}
