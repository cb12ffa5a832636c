package org.incidentcommons.portal.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.patterns.Standouts;
import org.incidentcommons.patterns.Trends;
import org.incidentcommons.portal.language.Language;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.IndexState;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * Makes the overview of all reports, and keeps it while the index stays as it is: the same half dozen searches would
 * give the same answers at each visit.
 */
@Singleton
class Overviews {
    private static final int NEWEST = 6;
    private static final int STRIKING = 2;
    private static final int KEPT = 16; // each language for some viewers; one takes about 50 kB

    /** An index never goes back to a generation and sequence, so an overview that is kept under them stays true. */
    private record Key(long generation, long sequence, Viewer viewer, Language language) {}

    private final ReportIndex index;
    private final IndexUpkeep upkeep;
    private final Vocabularies vocabularies;
    private final Standouts standouts;
    private final Trends trends;
    private final Cache<Key, Overview> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Overviews(ReportIndex index, IndexUpkeep upkeep, Vocabularies vocabularies, Standouts standouts, Trends trends) {
        this.index = index;
        this.upkeep = upkeep;
        this.vocabularies = vocabularies;
        this.standouts = standouts;
        this.trends = trends;
    }

    Overview of(Viewer viewer, Words words) {
        // Looked at before the searches: what they find is then as new as this state, or newer.
        IndexState state = upkeep.state();
        Key key = new Key(state.generation(), state.sequence(), viewer, words.language());
        Overview overview = kept.get(key, missing -> make(viewer, words));
        if (!overview.isWhole()) {
            kept.invalidate(key);
        }
        return overview;
    }

    private Overview make(Viewer viewer, Words words) {
        SearchResult newest = index.search(SearchRequest.EVERYTHING.withSize(NEWEST), viewer);
        CrossCounts causes = index.cross(Facet.CAUSE, Facet.SECTOR, SearchRequest.EVERYTHING, viewer);
        Pictures pictures = new Pictures(vocabularies, words);
        return new Overview(
                !newest.isAtLeast(),
                newest.total() > 0,
                Overview.extent(newest, words),
                Examples.of(index, viewer),
                pictures.striking(standouts.of(causes, Scheme.CAUSE, Scheme.SECTOR, STRIKING)),
                pictures.years(trends.of(SearchRequest.EVERYTHING, viewer)),
                new CauseBySector(causes, vocabularies, words).table(),
                newest.hits().stream().map(Hit::id).toList(),
                newest.hits().stream().map(hit -> Overview.newest(hit, words)).toList(),
                Overview.sectors(newest, vocabularies.of(Scheme.SECTOR), words));
    }
}
