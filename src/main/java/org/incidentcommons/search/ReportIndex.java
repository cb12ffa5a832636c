package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Signature;

/**
 * The published reports, ready to be searched and counted. Every answer holds only what the viewer may see, in hits as
 * in counts. It lags behind the database by a moment, see {@link IndexUpkeep#state()}.
 */
public interface ReportIndex {
    /** @return the page of hits, with the counts of all facets */
    SearchResult search(SearchRequest request, Viewer viewer);

    /**
     * @return how many reports the search would find; what {@link SearchResult#total()} would be, for less work; at
     *     least so many where that takes longer than {@link SearchLimits#time()}
     */
    long count(SearchRequest request, Viewer viewer);

    /** @return the reports most like that one, best first, itself left out; none when the viewer may not see it */
    List<SimilarHit> similar(ReportId id, SimilarRequest request, Viewer viewer);

    /** @return the reports most like that text, best first */
    List<SimilarHit> similar(SimilarText text, SimilarRequest request, Viewer viewer);

    /** The usual order, see {@link #similar(ReportId, SimilarRequest, Viewer)}. */
    default List<SimilarHit> similar(ReportId id, int size, Viewer viewer) {
        return similar(id, SimilarRequest.of(size), viewer);
    }

    /** The usual order, see {@link #similar(SimilarText, SimilarRequest, Viewer)}. */
    default List<SimilarHit> similar(SimilarText text, int size, Viewer viewer) {
        return similar(text, SimilarRequest.of(size), viewer);
    }

    /** @param most hits handed out at most, from the first page on, whatever page the request is for */
    AllFound all(SearchRequest request, int most, Viewer viewer);

    /**
     * @param typed the beginning of a question, as far as it is typed
     * @param size titles and concepts at most, each 1 to 20
     */
    Completions complete(String typed, int size, Viewer viewer);

    /**
     * @param signature of a report, published or not
     * @param itself left out
     * @param size how many at most, 1 to 100
     * @return the reports with nearly the same text, the likest first
     */
    List<NearDuplicate> nearDuplicates(Signature signature, Optional<ReportId> itself, int size, Viewer viewer);

    /** Those of a report, published or not; itself is left out. */
    default List<NearDuplicate> nearDuplicates(Report report, int size, Viewer viewer) {
        return nearDuplicates(Signature.of(report), report.id(), size, viewer);
    }

    /**
     * Counts two facets against each other in one pass over the reports that the request finds.
     *
     * @param rows any facet but that of {@code columns}
     */
    CrossCounts cross(Facet rows, Facet columns, SearchRequest request, Viewer viewer);
}
