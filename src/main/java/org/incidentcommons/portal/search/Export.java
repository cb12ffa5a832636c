package org.incidentcommons.portal.search;

import java.util.Optional;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.SearchRequest;

/**
 * How a search is passed on and taken away.
 *
 * @param address of exactly this page of it
 * @param files all hits as files; empty when there are none
 */
record Export(String address, Optional<Files> files) {
    /** @param csvLabel says how many hits are in the file, and when these are not all */
    record Files(String csvHref, String csvLabel, String jsonHref, String jsonLabel) {}

    /** @param limit hits in a file at most */
    static Export of(SearchRequest request, long total, int limit, Words words) {
        String page = address("/search", request.toQueryString());
        String query = request.withPage(1).withSize(SearchRequest.DEFAULT_SIZE).toQueryString();
        return new Export(
                page,
                total == 0
                        ? Optional.empty()
                        : Optional.of(new Files(
                                address("/api/v1/reports.csv", query),
                                label("CSV", total, limit, words),
                                address("/api/v1/reports.json", query),
                                label("JSON", total, limit, words))));
    }

    private static String label(String format, long total, int limit, Words words) {
        return total <= limit
                ? words.say("search.export.all", "n", total, "format", format)
                : words.say("search.export.first", "n", total, "limit", limit, "format", format);
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
