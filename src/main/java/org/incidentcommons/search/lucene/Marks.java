package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What is marked in the hits of a search.
 *
 * @param query terms and phrases of the text
 * @param stems the same words, for the title
 */
record Marks(Query query, Set<String> stems) {
    /** Words read for one prefix; a word behind is found all the same, but may not be marked. */
    private static final int MOST_WORDS = 100;

    static Marks of(
            List<Query> looked, Set<String> stems, Set<String> prefixes, List<Tongue> tongues, IndexReader reader)
            throws IOException {
        Set<String> all = new HashSet<>(stems);
        List<Query> marked = new ArrayList<>(looked);
        for (String stem : completed(prefixes, tongues, reader)) {
            marked.add(new TermQuery(new Term(Fields.TEXT, stem)));
            all.add(stem);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        marked.forEach(part -> query.add(part, Occur.SHOULD));
        return new Marks(query.build(), all);
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    private static Set<String> completed(Set<String> prefixes, List<Tongue> tongues, IndexReader reader)
            throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        for (String prefix : prefixes) {
            Terms words = MultiTerms.getTerms(reader, Fields.EXACT);
            BytesRef start = new BytesRef(prefix);
            TermsEnum next = words == null ? TermsEnum.EMPTY : words.iterator();
            boolean isThere = next.seekCeil(start) != TermsEnum.SeekStatus.END;
            for (int read = 0; isThere && read < MOST_WORDS && StringHelper.startsWith(next.term(), start); read++) {
                String word = next.term().utf8ToString();
                tongues.forEach(tongue -> stems.addAll(tongue.stems(word)));
                isThere = next.next() != null;
            }
        }
        return stems;
    }
}
