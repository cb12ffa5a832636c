package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarText;

/** The reports most like a text: by its telling words, and by codes that both have, the rarer the better. */
final class Similar {
    /**
     * What a shared code weighs beside the words: one that a report in a hundred has is worth about as much as one very
     * telling word. Not measured, the texts to measure with have no codes.
     */
    private static final float CODE_WEIGHT = 1f;

    private final Sight sight;
    private final TellingTerms terms;
    private final List<String> codes;

    private Similar(Sight sight, String text, int minReports, Set<String> codes) throws IOException {
        this.sight = sight;
        terms = TellingTerms.of(text, minReports, sight.searcher());
        this.codes = byRarity(codes);
    }

    static List<SimilarHit> to(SimilarText text, Sight sight, int size) throws IOException {
        return sight.searcher().isVoid()
                ? List.of()
                : new Similar(sight, text.text().value(), 1, text.codes()).hits(size, Optional.empty());
    }

    static List<SimilarHit> to(ReportId id, Sight sight, int size) throws IOException {
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
        return new Similar(sight, text, 2, codes).hits(size, Optional.of(byId(id)));
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
        itself.ifPresent(query -> alike.add(query, Occur.MUST_NOT));
        BooleanQuery query = alike.setMinimumNumberShouldMatch(1).build();
        ScoreDoc[] found = sight.searcher()
                .search(
                        sight.of(query),
                        size,
                        new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.LONG, true)),
                        true)
                .scoreDocs;
        return explained(found);
    }

    private List<SimilarHit> explained(ScoreDoc[] found) throws IOException {
        int[] docs = Arrays.stream(found).mapToInt(each -> each.doc).toArray();
        List<Hit> hits = new HitReading(sight.searcher(), docs).read(rank -> found[rank].score);
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
