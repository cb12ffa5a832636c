package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.FacetCount;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.search.YearCount;
import org.incidentcommons.vocabulary.Vocabularies;

/** One search on one state of the index. */
final class Search {
    /** Equal scores and equal dates are told apart by the number, so that pages never overlap. */
    private static final SortField NEWEST_NUMBER = new SortField(Fields.ID, SortField.Type.LONG, true);

    private static final long FEW = 2; // hits, up to which another spelling is looked for

    private final SearchRequest request;
    private final Sight sight;
    private final Vocabularies vocabularies;
    private final WordsQuery words;

    Search(SearchRequest request, Sight sight, Vocabularies vocabularies) {
        this.request = request;
        this.sight = sight;
        this.vocabularies = vocabularies;
        words = WordsQuery.of(request.words(), vocabularies);
    }

    long count() throws IOException {
        return sight.searcher().count(sight.of(request, words));
    }

    SearchResult result() throws IOException {
        List<String> notices = new ArrayList<>(request.notices());
        notices.addAll(words.notices());
        if (request.hasWords() && words.saysNothing()) {
            notices.add("The words hold nothing that can be searched for, so they were left out.");
        }
        if (sight.searcher().isVoid()) {
            return new SearchResult(0, List.of(), facets(null), List.of(), notices, Optional.empty());
        }
        int wanted = (int) Math.min((long) request.page() * request.size(), SearchRequest.MAX_REACHABLE);
        DrillSideways.DrillSidewaysResult found = new DrillSideways(
                        sight.searcher(), Fields.FACETS, sight.searcher().facetState())
                .search(sight.of(request, words), null, null, wanted, sort(), false);
        ScoreDoc[] all = found.hits.scoreDocs;
        int start = (int) Math.min((long) (request.page() - 1) * request.size(), all.length);
        return new SearchResult(
                found.hits.totalHits.value(),
                hits(Arrays.copyOfRange(all, start, all.length)),
                facets(found.facets),
                years(found.facets),
                notices,
                found.hits.totalHits.value() <= FEW ? didYouMean(found.hits.totalHits.value()) : Optional.empty());
    }

    private Optional<String> didYouMean(long total) throws IOException {
        Optional<String> corrected = new Spelling(sight).corrected(request.words());
        return corrected.isPresent()
                        && new Search(request.withWords(corrected.get()), sight, vocabularies).count() > total
                ? corrected
                : Optional.empty();
    }

    private Sort sort() {
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST_NUMBER);
            case NEWEST -> new Sort(byDate(true), NEWEST_NUMBER);
            case OLDEST -> new Sort(byDate(false), NEWEST_NUMBER);
            case PUBLISHED -> new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), NEWEST_NUMBER);
        };
    }

    private static SortField byDate(boolean isNewestFirst) {
        SortField date = new SortField(Fields.DATE, SortField.Type.LONG, isNewestFirst);
        date.setMissingValue(isNewestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return date;
    }

    private List<Hit> hits(ScoreDoc[] page) throws IOException {
        int[] docs = Arrays.stream(page).mapToInt(each -> each.doc).toArray();
        Marks marks = words.marks(sight.searcher().getIndexReader());
        HitReading hits = marks.isEmpty()
                ? new HitReading(sight.searcher(), docs)
                : new HitReading(sight.searcher(), docs).marking(marks.query(), marks.stems());
        return hits.read(rank -> score(page[rank]));
    }

    private float score(ScoreDoc hit) {
        return request.sort() == SortOrder.RELEVANCE ? (Float) ((FieldDoc) hit).fields[0] : 0;
    }

    private Map<Facet, List<FacetCount>> facets(Facets counted) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                facets.put(facet, counts(facet, counted));
            }
        }
        return facets;
    }

    private List<FacetCount> counts(Facet facet, Facets counted) throws IOException {
        Set<String> selected = request.selected(facet);
        List<FacetCount> counts = new ArrayList<>();
        Set<String> missing = new HashSet<>(selected);
        for (LabelAndValue value : values(facet, counted)) {
            counts.add(new FacetCount(value.label, value.value.longValue(), selected.contains(value.label)));
            missing.remove(value.label);
        }
        missing.forEach(value -> counts.add(new FacetCount(value, 0, true)));
        counts.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return counts;
    }

    private static List<YearCount> years(Facets counted) throws IOException {
        return Stream.of(values(Facet.YEAR, counted))
                .map(value -> new YearCount(Integer.parseInt(value.label), value.value.longValue()))
                .sorted(Comparator.comparingInt(YearCount::year))
                .toList();
    }

    private static LabelAndValue[] values(Facet facet, Facets counted) throws IOException {
        FacetResult result = counted == null ? null : counted.getAllChildren(facet.id());
        return result == null ? new LabelAndValue[0] : result.labelValues;
    }
}
