package org.incidentcommons.portal.home;

import java.util.List;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;

/** Searches to try, as far as they find something. */
final class Examples {
    private static final List<String> WORDS = List.of(
            "expired certificate",
            "restore from backup",
            "\"night shift\"",
            "ransomware supplier",
            "wrong patient",
            "alarm ignored");

    private static final int SHOWN = 4;

    private Examples() {}

    static List<HomePage.Example> of(ReportIndex index, Viewer viewer) {
        return WORDS.stream()
                .map(SearchRequest.EVERYTHING::withWords)
                .filter(request -> index.count(request, viewer) > 0)
                .map(request -> new HomePage.Example(request.words(), "/search?" + request.toQueryString()))
                .limit(SHOWN)
                .toList();
    }
}
