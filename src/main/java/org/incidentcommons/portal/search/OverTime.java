package org.incidentcommons.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentcommons.portal.Html;
import org.incidentcommons.portal.Markup;
import org.incidentcommons.portal.YearsPicture;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.search.YearCount;

/**
 * The current search over the years of the incidents, whatever years it selects: a strip of bars over the hits. The
 * same stands in a table, which is what the keyboard and those who listen use.
 *
 * @param bars those of the picture
 * @param summary what the picture says, in words
 * @param rows the newest year first, without those that have nothing
 */
record OverTime(YearsPicture picture, List<Bar> bars, String summary, List<Row> rows, String trendHref) {
    private static final int FEWEST_YEARS = 2; // one year is no course of time
    private static final int MOST_YEARS = 60; // older years are left to the fields

    /** @param ground where the bars stand, pixels from above */
    record Bar(YearsPicture.Bar bar, int ground) implements Markup {
        @Override
        public void write(Html html) {
            if (bar.height() > 0) {
                html.markup("<a href=\"").text(bar.href()).markup("\" tabindex=\"-1\">");
                html.markup("<title>").text(bar.label()).markup("</title>");
                // The whole height can be chosen, however small the number is.
                html.markup("<rect class=\"whole\" x=\"").text(bar.x()).markup("\" y=\"0\" width=\"");
                html.text(bar.width()).markup("\" height=\"").number(ground).markup("\"/>");
                html.markup(bar.isOn() ? "<rect class=\"on\" x=\"" : "<rect x=\"")
                        .text(bar.x());
                html.markup("\" y=\"").number(bar.y()).markup("\" width=\"").text(bar.width());
                html.markup("\" height=\"").number(bar.height()).markup("\"/></a>");
            }
            if (!bar.name().isEmpty()) {
                html.markup(bar.isMinor() ? "<text class=\"year minor\" x=\"" : "<text class=\"year\" x=\"");
                html.text(bar.middle()).markup("\" y=\"").number(ground).markup("\" dy=\"16\">");
                html.text(bar.name()).markup("</text>");
            }
        }
    }

    /** @param isOn whether the year lies in the chosen range */
    record Row(String year, String href, String count, boolean isOn) implements Markup {
        @Override
        public void write(Html html) {
            html.markup("<tr><th scope=\"row\">").text(year);
            if (!isOn) {
                html.markup(" <span class=\"quiet\">")
                        .say("search.overTime.notChosen", Map.of())
                        .markup("</span>");
            }
            html.markup("</th><td class=\"num\"><a href=\"").text(href).markup("\">");
            html.text(count).markup("</a></td></tr>");
        }
    }

    /**
     * @param found a number of what the search looks for, in words
     * @return empty when there is too little to see
     */
    static Optional<OverTime> of(SearchRequest request, SearchResult result, LongFunction<String> found, Words words) {
        return result.years().size() < FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(new Drawing(request, result.years(), found, words).overTime());
    }

    private record Drawing(SearchRequest request, List<YearCount> years, LongFunction<String> found, Words words) {
        OverTime overTime() {
            Map<Integer, Long> counts = years.stream().collect(Collectors.toMap(YearCount::year, YearCount::count));
            int last = years.getLast().year();
            int first = Math.max(years.getFirst().year(), last - MOST_YEARS + 1);
            String query = request.withPage(1).toQueryString();
            YearsPicture picture = YearsPicture.strip(
                    IntStream.rangeClosed(first, last)
                            .mapToObj(year -> bar(year, counts.getOrDefault(year, 0L)))
                            .toList(),
                    1,
                    count -> words.number(Math.round(count)));
            return new OverTime(
                    picture,
                    picture.bars().stream()
                            .map(bar -> new Bar(bar, picture.base()))
                            .toList(),
                    summary(first, last),
                    years.reversed().stream()
                            .filter(year -> year.year() >= first)
                            .map(this::row)
                            .toList(),
                    "/patterns/trend" + (query.isEmpty() ? "" : "?" + query));
        }

        private String summary(int first, int last) {
            YearCount most = years.stream()
                    .max(Comparator.comparingLong(YearCount::count))
                    .orElseThrow();
            return words.say(
                    "search.years.summary",
                    "first",
                    String.valueOf(first),
                    "last",
                    String.valueOf(last),
                    "most",
                    String.valueOf(most.year()),
                    "found",
                    found.apply(most.count()));
        }

        private YearsPicture.Year bar(int year, long count) {
            SearchRequest then = chosen(year);
            return new YearsPicture.Year(year, count, "", label(year, count, then), href(then), isOn(year));
        }

        private Row row(YearCount year) {
            return new Row(
                    String.valueOf(year.year()),
                    href(chosen(year.year())),
                    words.number(year.count()),
                    isOn(year.year()));
        }

        private static String href(SearchRequest then) {
            return "/search?" + then.toQueryString();
        }

        private boolean isOn(int year) {
            return year >= request.from().orElse(year) && year <= request.to().orElse(year);
        }

        /** While one year is chosen, another makes a range of the two; else a year is chosen by itself. */
        private SearchRequest chosen(int year) {
            boolean isOne = request.from().isPresent() && request.from().equals(request.to());
            int other = isOne ? request.from().getAsInt() : year;
            return request.withYears(OptionalInt.of(Math.min(year, other)), OptionalInt.of(Math.max(year, other)));
        }

        private String label(int year, long count, SearchRequest then) {
            return then.from().equals(then.to())
                    ? words.say("search.years.bar", "year", String.valueOf(year), "found", found.apply(count))
                    : words.say(
                            "search.years.extend",
                            "year",
                            String.valueOf(year),
                            "found",
                            found.apply(count),
                            "from",
                            String.valueOf(then.from().getAsInt()),
                            "to",
                            String.valueOf(then.to().getAsInt()));
        }
    }
}
