package org.incidentcommons.patterns;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.YearCount;

/** Counts a search over the years. */
@Singleton
public class Trends {
    /** More are neither seen in a picture nor read in a table; a date misread as of the year 1 shall not make 2,000. */
    public static final int MOST_YEARS = 60;

    private final ReportIndex index;

    Trends(ReportIndex index) {
        this.index = index;
    }

    public Trend of(SearchRequest request, Viewer viewer) {
        SearchRequest anyYear = request.withoutAny(Facet.YEAR);
        SearchResult found = index.search(anyYear.withSize(1), viewer);
        SearchResult everything = anyYear.equals(SearchRequest.EVERYTHING)
                ? found
                : index.search(SearchRequest.EVERYTHING.withSize(1), viewer);
        Map<Integer, Long> counts = byYear(found);
        Map<Integer, Long> all = byYear(everything);
        List<Trend.Year> years = years(counts.keySet())
                .mapToObj(year -> new Trend.Year(
                        year,
                        counts.getOrDefault(year, 0L),
                        all.getOrDefault(year, 0L),
                        year >= request.from().orElse(year)
                                && year <= request.to().orElse(year),
                        anyYear.with(Facet.YEAR, String.valueOf(year))))
                .toList();
        long dated = counts.values().stream().mapToLong(Long::longValue).sum();
        long listed = years.stream().mapToLong(Trend.Year::count).sum();
        return new Trend(years, dated - listed, found.total(), found.total() - dated, anyYear);
    }

    private static IntStream years(Set<Integer> counted) {
        return counted.stream()
                .max(Integer::compare)
                .map(last -> IntStream.rangeClosed(
                        Math.max(
                                last - MOST_YEARS + 1,
                                counted.stream().min(Integer::compare).orElseThrow()),
                        last))
                .orElse(IntStream.empty());
    }

    private static Map<Integer, Long> byYear(SearchResult result) {
        return result.years().stream().collect(Collectors.toMap(YearCount::year, YearCount::count));
    }
}
