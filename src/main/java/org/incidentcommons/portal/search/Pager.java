package org.incidentcommons.portal.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentcommons.search.SearchRequest;

/** Links to the other pages of a result. Absent when there is one page only. */
record Pager(Optional<String> previous, Optional<String> next, List<SearchPage.Choice> pages) {
    private static final int AROUND = 2; // pages linked on either side of the current one

    static Optional<Pager> of(SearchRequest request, long total) {
        long reachable = Math.min(total, SearchRequest.MAX_REACHABLE);
        int last = (int) ((reachable + request.size() - 1) / request.size());
        if (last <= 1) {
            return Optional.empty();
        }
        int current = request.page();
        List<SearchPage.Choice> pages = IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - current) <= AROUND)
                .mapToObj(page -> new SearchPage.Choice(String.valueOf(page), href(request, page), page == current))
                .toList();
        return Optional.of(new Pager(
                current > 1 ? Optional.of(href(request, Math.min(current - 1, last))) : Optional.empty(),
                current < last ? Optional.of(href(request, current + 1)) : Optional.empty(),
                pages));
    }

    private static String href(SearchRequest request, int page) {
        return "/search?" + request.withPage(page).toQueryString();
    }
}
