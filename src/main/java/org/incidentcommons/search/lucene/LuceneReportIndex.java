package org.incidentcommons.search.lucene;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.AllFound;
import org.incidentcommons.search.AxesOfCodes;
import org.incidentcommons.search.Completions;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.NearDuplicate;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchLimits;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarRequest;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.vocabulary.Vocabularies;

/** The index in process. */
@Singleton
final class LuceneReportIndex implements ReportIndex {
    private final Upkeep upkeep;
    private final Vocabularies vocabularies;
    private final Synonyms synonyms;
    private final SearchLimits limits;
    private final ByMeaning meaning;
    private final PassageUpkeep passages;
    private final Activity activity;
    private final AxesOfCodes axes;
    private final Completion completion;

    LuceneReportIndex(
            Upkeep upkeep,
            Vocabularies vocabularies,
            Synonyms synonyms,
            SearchLimits limits,
            ByMeaning meaning,
            PassageUpkeep passages,
            Activity activity) {
        this.upkeep = upkeep;
        this.vocabularies = vocabularies;
        this.synonyms = synonyms;
        this.limits = limits;
        this.meaning = meaning;
        this.passages = passages;
        this.activity = activity;
        axes = new AxesOfCodes(vocabularies);
        completion = new Completion(vocabularies);
    }

    @Override
    public SearchResult search(SearchRequest request, Viewer viewer) {
        activity.happened();
        return upkeep.read(
                request.view(),
                searcher -> search(request, new Sight(searcher, viewer)).result());
    }

    @Override
    public long count(SearchRequest request, Viewer viewer) {
        return upkeep.read(
                request.view(),
                searcher -> search(request, new Sight(searcher, viewer)).countInTime());
    }

    private Search search(SearchRequest request, Sight sight) throws IOException {
        return new Search(request, sight, lexicon(sight), meaning);
    }

    private Lexicon lexicon(Sight sight) throws IOException {
        return new Lexicon(
                vocabularies,
                synonyms,
                limits,
                sight.tongues(),
                sight.searcher().getIndexReader());
    }

    @Override
    public AllFound all(SearchRequest request, int most, Viewer viewer) {
        return upkeep.read(request.view(), searcher -> {
            Search search = search(request, new Sight(searcher, viewer));
            List<Taking.Key> keys = Taking.keys(search.all(most), searcher);
            return new AllFound(
                    search.count(),
                    keys.size(),
                    () -> Taking.pieces(keys).stream()
                            .map(piece -> upkeep.read(
                                    request.view(),
                                    then -> Taking.read(piece, request.view(), new Sight(then, viewer))))
                            .iterator());
        });
    }

    @Override
    public List<SimilarHit> similar(ReportId id, SimilarRequest request, Viewer viewer) {
        activity.happened();
        return upkeep.read(searcher -> {
            Sight sight = new Sight(searcher, viewer);
            Optional<Subject> subject = Subject.of(id, sight, passages);
            return subject.isEmpty() ? List.of() : new Similar(subject.get(), request, sight, passages, axes).hits();
        });
    }

    @Override
    public List<SimilarHit> similar(SimilarText text, SimilarRequest request, Viewer viewer) {
        activity.happened();
        return upkeep.read(searcher -> searcher.isVoid()
                ? List.of()
                : new Similar(Subject.of(text, passages), request, new Sight(searcher, viewer), passages, axes).hits());
    }

    @Override
    public Completions complete(String typed, int size, Viewer viewer) {
        return upkeep.read(searcher -> completion.of(typed, size, new Sight(searcher, viewer)));
    }

    @Override
    public List<NearDuplicate> nearDuplicates(Signature signature, Optional<ReportId> itself, int size, Viewer viewer) {
        return upkeep.read(searcher -> NearDuplicates.of(signature, itself, new Sight(searcher, viewer), size));
    }

    @Override
    public CrossCounts cross(Facet rows, Facet columns, SearchRequest request, Viewer viewer) {
        if (rows == columns) {
            throw new IllegalArgumentException("a facet is not counted against itself");
        }
        return upkeep.read(searcher -> {
            Sight sight = new Sight(searcher, viewer);
            WordsQuery words = WordsQuery.of(request.words(), lexicon(sight));
            return CrossCounting.count(searcher, sight.of(request, words.needed()), rows, columns);
        });
    }
}
