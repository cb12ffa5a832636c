package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.Notice;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.search.View;

/** One search on one state of the index. */
final class Search {
    /** Equal scores and equal dates are told apart by the number, so that pages never overlap. */
    private static final SortField NEWEST_NUMBER = new SortField(Fields.ID, SortField.Type.LONG, true);

    /**
     * How many of the best by the words themselves are ranked again by all that counts. With RetrievalEvaluation,
     * nDCG@10 on the abstracts is 0.386 this way and 0.385 with all of them ranked by everything, which takes twice the
     * time.
     */
    private static final int RANKED_AGAIN = 100;

    private static final long FEW = 2; // hits, up to which another spelling is looked for

    private final SearchRequest request;
    private final Sight sight;
    private final Lexicon lexicon;
    private final ByMeaning meaning;
    private final WordsQuery words;

    Search(SearchRequest request, Sight sight, Lexicon lexicon, ByMeaning meaning) {
        this.request = request;
        this.sight = sight;
        this.lexicon = lexicon;
        this.meaning = meaning;
        words = WordsQuery.of(request.words(), lexicon);
    }

    /** @return how many there are; at least so many where that takes longer than a search may */
    long countInTime() throws IOException {
        return Deadline.in(lexicon.limits().time()).within(this::count);
    }

    /** @return how many there are, however long it takes */
    long count() throws IOException {
        return sight.searcher().count(sight.of(request, within(words.needed())));
    }

    /** @return the documents of the first of all that is found, in the order asked for, each by itself */
    int[] all(int most) throws IOException {
        int wanted = (int) Math.min(most, count());
        if (wanted == 0) {
            return new int[0];
        }
        ScoreDoc[] found = request.sort() == SortOrder.RELEVANCE ? mostRelevant(wanted) : first(wanted);
        return Arrays.stream(found).limit(wanted).mapToInt(each -> each.doc).toArray();
    }

    /** @return what of it the view shows */
    private Query within(Query query) {
        return request.view() == View.REPORTS
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(
                                new TermQuery(
                                        new Term(Fields.TAKEAWAY, request.view().id())),
                                Occur.FILTER)
                        .build();
    }

    SearchResult result() throws IOException {
        List<Notice> notices = new ArrayList<>(request.notices());
        notices.addAll(words.notices());
        if (request.hasWords() && words.saysNothing()) {
            notices.add(new Notice.NothingSaid());
        }
        Deadline counting = Deadline.in(lexicon.limits().time().dividedBy(2));
        Counts counts = sight.searcher().isVoid()
                ? Counts.NONE
                : counting.within(() -> sight.searcher().counts(sight.of(within(words.needed())), request));
        // Hits have time of their own: what is common takes long to count, and is found at once.
        Deadline finding = Deadline.in(lexicon.limits().time().dividedBy(2));
        Found found =
                finding.within(() -> counts.total() == 0 && !counting.isPassed() ? new Found(List.of(), 0) : found());
        boolean isAtLeast = counting.isPassed() || finding.isPassed();
        if (isAtLeast) {
            notices.add(new Notice.OutOfTime());
        }
        long total = Math.max(counts.total(), found.hits().size());
        return new SearchResult(
                total,
                isAtLeast,
                total - found.hidden(),
                found.hits(),
                facets(counts),
                counts.years(),
                notices,
                total <= FEW && !isAtLeast && !sight.searcher().isVoid() ? didYouMean(total) : Optional.empty());
    }

    /** @param hidden reports that stand under another */
    private record Found(List<Hit> hits, int hidden) {}

    private Found found() throws IOException {
        Query query = sight.of(request, within(words.needed()));
        Folding folding = request.isFolded() ? Folding.of(sight.searcher(), query) : Folding.none(sight.searcher());
        return new Found(hits(page(folding), folding), folding.hidden());
    }

    private ScoreDoc[] page(Folding folding) throws IOException {
        int wanted = (int) Math.min((long) request.page() * request.size(), SearchRequest.MAX_REACHABLE);
        int looked = (int) Math.min((long) wanted + folding.hidden(), 2L * SearchRequest.MAX_REACHABLE);
        ScoreDoc[] best = folding.firsts(request.sort() == SortOrder.RELEVANCE ? mostRelevant(looked) : first(looked));
        int start = (int) Math.min((long) (request.page() - 1) * request.size(), best.length);
        return Arrays.copyOfRange(best, start, Math.min(best.length, wanted));
    }

    private ScoreDoc[] first(int wanted) throws IOException {
        return sight.searcher()
                .search(sight.of(request, within(words.needed())), new TopFieldCollectorManager(sort(), wanted, wanted))
                .scoreDocs;
    }

    /**
     * Looks for those that fit the words best, passing over whatever cannot be among them, then adds to these few what
     * title, lessons and exact forms are worth.
     */
    private ScoreDoc[] mostRelevant(int wanted) throws IOException {
        ReportSearcher searcher = sight.searcher();
        int looked = Math.max(wanted, RANKED_AGAIN);
        TopDocs best = searcher.search(
                sight.of(request, within(words.needed())), new TopScoreDocCollectorManager(looked, looked));
        // Always the same number: else a report could stand on two pages, or on none.
        int again = Math.min(RANKED_AGAIN, best.scoreDocs.length);
        ScoreDoc[] ranked = Ranking.withBonus(searcher, words.bonus(), Arrays.copyOf(best.scoreDocs, again));
        if (request.view() == View.REPORTS) {
            ranked = meaning.ordered(ranked, request.words(), searcher);
        }
        return Stream.concat(Arrays.stream(ranked), Arrays.stream(best.scoreDocs, again, best.scoreDocs.length))
                .toArray(ScoreDoc[]::new);
    }

    private Optional<String> didYouMean(long total) throws IOException {
        Optional<String> corrected = new Spelling(sight).corrected(request.words());
        return corrected.isPresent()
                        && new Search(request.withWords(corrected.get()), sight, lexicon, meaning).countInTime() > total
                ? corrected
                : Optional.empty();
    }

    private Sort sort() {
        return switch (request.sort()) {
            case RELEVANCE, NEWEST -> new Sort(byDate(true), NEWEST_NUMBER);
            case OLDEST -> new Sort(byDate(false), NEWEST_NUMBER);
            case PUBLISHED -> new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), NEWEST_NUMBER);
        };
    }

    private static SortField byDate(boolean isNewestFirst) {
        SortField date = new SortField(Fields.DATE, SortField.Type.LONG, isNewestFirst);
        date.setMissingValue(isNewestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return date;
    }

    private List<Hit> hits(ScoreDoc[] page, Folding folding) throws IOException {
        int[] docs = Arrays.stream(page).mapToInt(each -> each.doc).toArray();
        Marks marks = words.marks(sight.searcher().getIndexReader());
        HitReading hits = new HitReading(sight.searcher(), docs);
        if (request.view() != View.REPORTS) {
            hits.markingWhole(marks.stems());
        } else if (!marks.isEmpty()) {
            hits.marking(marks.query(), marks.stems());
        }
        return folding.withOthers(hits.read(rank -> score(page[rank])), page);
    }

    private float score(ScoreDoc hit) {
        return request.sort() == SortOrder.RELEVANCE ? hit.score : 0;
    }

    private Map<Facet, List<FacetCount>> facets(Counts counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                facets.put(facet, counts.of(facet, request));
            }
        }
        return facets;
    }
}
