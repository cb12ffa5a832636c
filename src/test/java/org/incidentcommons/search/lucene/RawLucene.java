package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.incidentcommons.community.Audience;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchLimits;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * What a program written straight on Lucene takes for the same work: the same query on the same fields, the ten best
 * hits with title and highlighted passages, and the counts of all facets. Its queries are ready before it is timed.
 */
public final class RawLucene implements AutoCloseable {
    private static final int HITS = 10;
    private static final int PASSAGES = 2; // as the portal shows of each hit
    private static final int COMPLETIONS = 5; // as the search box offers
    private static final int QUERY_TERMS = 25; // MoreLikeThis's own default

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final Vocabularies vocabularies;

    /**
     * A search that can be run.
     *
     * @param words what is highlighted
     * @param isSelecting whether a facet has a selection, which its own counts ignore
     */
    public record Prepared(Query words, DrillDownQuery all, boolean isSelecting) {}

    public RawLucene(Path data, Vocabularies vocabularies) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(data.resolve("index/1")));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Fields.SIMILARITY);
        state = new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS);
        this.vocabularies = vocabularies;
    }

    public int segments() {
        return reader.leaves().size();
    }

    /** @param isPlain whether only the text is asked, not title, lessons and exact words too, which only rank */
    public Prepared prepare(SearchRequest request, boolean isPlain) {
        WordsQuery words = WordsQuery.of(
                request.words(),
                new Lexicon(vocabularies, Synonyms.none(), SearchLimits.USUAL, Tongue.ENGLISH_ONLY, reader));
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words.needed(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.AUDIENCE, Audience.CLEAR.name())), Occur.FILTER);
        if (!isPlain) {
            query.add(words.bonus(), Occur.SHOULD);
        }
        DrillDownQuery all = new DrillDownQuery(Fields.FACETS, query.build());
        request.filters().forEach((facet, values) -> values.forEach(value -> all.add(facet.id(), value)));
        return new Prepared(words.needed(), all, request.hasFilters());
    }

    /** @return how much it found, so that nothing is left undone */
    public int search(Prepared prepared, boolean hasFacets) throws IOException {
        if (!hasFacets) {
            return show(prepared, searcher.search(prepared.all(), HITS));
        }
        if (prepared.isSelecting()) {
            DrillSideways.DrillSidewaysResult found =
                    new DrillSideways(searcher, Fields.FACETS, state).search(prepared.all(), HITS);
            return show(prepared, found.hits) + count(found.facets);
        }
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(searcher, prepared.all(), HITS, new FacetsCollectorManager());
        return show(prepared, found.topDocs())
                + count(new SortedSetDocValuesFacetCounts(state, found.facetsCollector()));
    }

    private static int count(Facets facets) throws IOException {
        int values = 0;
        for (Facet facet : Facet.values()) {
            FacetResult counted = facets.getAllChildren(facet.id());
            values += counted == null ? 0 : counted.labelValues.length;
        }
        return values;
    }

    private int show(Prepared prepared, TopDocs top) throws IOException {
        int shown = titles(top.scoreDocs).size();
        String[] passages = new UnifiedHighlighter.Builder(searcher, Analysis.STEMMED)
                .build()
                .highlight(Fields.TEXT, prepared.words(), top, PASSAGES);
        for (String passage : passages) {
            shown += passage == null ? 0 : passage.length();
        }
        return shown;
    }

    private List<String> titles(ScoreDoc[] hits) throws IOException {
        List<String> titles = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
            BinaryDocValues title = DocValues.getBinary(leaf.reader(), Fields.TITLE);
            titles.add(
                    title.advanceExact(hit.doc - leaf.docBase)
                            ? title.binaryValue().utf8ToString()
                            : "");
        }
        return titles;
    }

    /** Lucene's MoreLikeThis on the stored text of a report, and the titles of the ten best. */
    public int similar(long report) throws IOException {
        int doc = searcher.search(new TermQuery(new Term(Fields.ID, String.valueOf(report))), 1).scoreDocs[0].doc;
        String text = searcher.storedFields().document(doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
        MoreLikeThis alike = new MoreLikeThis(reader);
        alike.setAnalyzer(Analysis.STEMMED);
        alike.setFieldNames(new String[] {Fields.TEXT});
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setMaxQueryTerms(QUERY_TERMS);
        alike.setBoost(true);
        BooleanQuery query = new BooleanQuery.Builder()
                .add(alike.like(Fields.TEXT, new java.io.StringReader(text)), Occur.MUST)
                .add(new TermQuery(new Term(Fields.AUDIENCE, Audience.CLEAR.name())), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ID, String.valueOf(report))), Occur.MUST_NOT)
                .build();
        return titles(searcher.search(query, HITS).scoreDocs).size();
    }

    /** The titles that hold words with these beginnings; @return how many */
    public int complete(String typed) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.AUDIENCE, Audience.CLEAR.name())), Occur.FILTER);
        for (String start : Analysis.terms(Analysis.EXACT, typed)) {
            query.add(new TermQuery(new Term(Fields.TITLE_BEGINNINGS, Beginnings.cut(start))), Occur.MUST);
        }
        return titles(searcher.search(query.build(), COMPLETIONS).scoreDocs).size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
