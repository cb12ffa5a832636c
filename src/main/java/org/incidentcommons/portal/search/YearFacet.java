package org.incidentcommons.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.YearCount;

/**
 * The years of the incidents as a histogram, with two fields for the range.
 *
 * @param summary what the picture says, in words
 * @param width of the drawing, in its units; each year takes {@value #STEP}
 * @param first year with reports, to label the axis; empty text when there are none
 * @param last the same; empty text too when the axis is too short for a second label
 */
record YearFacet(String from, String to, List<Bar> bars, String summary, int width, String first, String last) {
    private static final int STEP = 10;
    private static final int BAR = 8; // of a step; the rest is the gap
    private static final int HEIGHT = 50;
    private static final int LEAST = 3; // so that one report beside a hundred stays visible
    private static final int FEWEST_STEPS = 12; // so that a single year is no wall
    private static final int MOST_YEARS = 60; // older years are left to the fields

    /** @param isOn whether the year lies in the chosen range */
    record Bar(String label, String href, int x, int y, int width, int height, boolean isOn) {}

    static YearFacet of(SearchRequest request, SearchResult result, Words words) {
        String from = text(request.from());
        String to = text(request.to());
        if (result.years().isEmpty()) {
            return new YearFacet(from, to, List.of(), "", 0, "", "");
        }
        Map<Integer, Long> counts =
                result.years().stream().collect(Collectors.toMap(YearCount::year, YearCount::count));
        int last = result.years().getLast().year();
        int first = Math.max(result.years().getFirst().year(), last - MOST_YEARS + 1);
        YearCount most = result.years().stream()
                .max(Comparator.comparingLong(YearCount::count))
                .orElseThrow();
        List<Bar> bars = IntStream.rangeClosed(first, last)
                .filter(counts::containsKey)
                .mapToObj(year -> bar(year, first, counts.get(year), most.count(), request, words))
                .toList();
        return new YearFacet(
                from,
                to,
                bars,
                words.say(
                        "search.years.summary",
                        "first",
                        String.valueOf(first),
                        "last",
                        String.valueOf(last),
                        "most",
                        String.valueOf(most.year()),
                        "n",
                        most.count()),
                Math.max(FEWEST_STEPS, last - first + 1) * STEP,
                String.valueOf(first),
                last - first < FEWEST_STEPS - 1 ? "" : String.valueOf(last));
    }

    private static Bar bar(int year, int first, long count, long most, SearchRequest request, Words words) {
        int height = Math.max(LEAST, (int) Math.round((double) HEIGHT * count / most));
        boolean isOn =
                year >= request.from().orElse(year) && year <= request.to().orElse(year);
        SearchRequest then = chosen(year, request);
        return new Bar(
                label(year, count, then, words),
                "/search?" + then.toQueryString(),
                (year - first) * STEP + (STEP - BAR) / 2,
                HEIGHT - height,
                BAR,
                height,
                isOn);
    }

    /** While one year is chosen, another makes a range of the two; else a year is chosen by itself. */
    private static SearchRequest chosen(int year, SearchRequest request) {
        boolean isOne = request.from().isPresent() && request.from().equals(request.to());
        int other = isOne ? request.from().getAsInt() : year;
        return request.withYears(OptionalInt.of(Math.min(year, other)), OptionalInt.of(Math.max(year, other)));
    }

    private static String label(int year, long count, SearchRequest then, Words words) {
        return then.from().equals(then.to())
                ? words.say("search.years.bar", "year", String.valueOf(year), "n", count)
                : words.say(
                        "search.years.extend",
                        "year",
                        String.valueOf(year),
                        "n",
                        count,
                        "from",
                        String.valueOf(then.from().getAsInt()),
                        "to",
                        String.valueOf(then.to().getAsInt()));
    }

    private static String text(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }
}
