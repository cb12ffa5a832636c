package org.incidentcommons.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everything that the address of a search says. Immutable; every change but that of page and size leads back to the
 * first page.
 *
 * @param view what is looked for
 * @param words as typed, see {@link QueryText}; blank for none
 * @param filters for each facet but {@link Facet#YEAR}, the selected values, sorted; facets without are left out.
 *     Values nobody knows are kept and find nothing
 * @param from first year of incidents, empty for no bound
 * @param to last year, not before {@code from}
 * @param sort never {@link SortOrder#RELEVANCE} without words
 * @param isFolded whether reports of one event share one entry; always false but for {@link View#REPORTS}
 * @param page from 1
 * @param size hits on a page, 1 to {@link #MAX_SIZE}
 * @param notices what {@link #parse} dropped; not carried over to other requests
 */
public record SearchRequest(
        View view,
        String words,
        Map<Facet, SortedSet<String>> filters,
        OptionalInt from,
        OptionalInt to,
        SortOrder sort,
        boolean isFolded,
        int page,
        int size,
        List<Notice> notices) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** Hits that can be reached by turning pages; every one before the page asked for has to be kept in memory. */
    public static final int MAX_REACHABLE = 10_000;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** Finds every report, the newest first. */
    public static final SearchRequest EVERYTHING = new SearchRequest(
            View.REPORTS,
            "",
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            SortOrder.NEWEST,
            true,
            1,
            DEFAULT_SIZE,
            List.of());

    public SearchRequest {
        words = CONTROL.matcher(words).replaceAll(" ").strip();
        Map<Facet, SortedSet<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(values)));
            }
        });
        filters = Collections.unmodifiableMap(copy);
        notices = List.copyOf(notices);
        Objects.requireNonNull(sort);
        isFolded = isFolded && view == View.REPORTS;
        if (filters.containsKey(Facet.YEAR)) {
            throw new IllegalArgumentException("years are filtered by from and to");
        }
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            throw new IllegalArgumentException("the years from " + from + " to " + to);
        }
        if (page < 1 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
        if (sort == SortOrder.RELEVANCE && words.isEmpty()) {
            sort = SortOrder.NEWEST;
        }
    }

    /**
     * Reads {@code q}, the facets by their ids such as {@code theme} or {@code severity} (each of them repeated or with
     * commas between), {@code from}, {@code to} (years, or dates of which the year counts), {@code sort}, {@code page},
     * {@code size}, {@code view} and {@code fold=no}. What is not valid is dropped and named in {@link #notices()};
     * other parameters are left alone.
     */
    public static SearchRequest parse(Map<String, List<String>> queryParameters) {
        return new RequestReader(queryParameters).read();
    }

    /** @return the query string of this search without question mark; parsing it gives this request again */
    public String toQueryString() {
        StringJoiner query = new StringJoiner("&");
        if (view != View.REPORTS) {
            query.add("view=" + view.id());
        }
        if (hasWords()) {
            query.add("q=" + encoded(words));
        }
        filters.forEach((facet, values) -> values.forEach(value -> query.add(facet.id() + "=" + encoded(value))));
        from.ifPresent(year -> query.add("from=" + year));
        to.ifPresent(year -> query.add("to=" + year));
        if (sort != defaultSort(words)) {
            query.add("sort=" + sort.id());
        }
        if (!isFolded && view == View.REPORTS) {
            query.add("fold=no");
        }
        if (page != 1) {
            query.add("page=" + page);
        }
        if (size != DEFAULT_SIZE) {
            query.add("size=" + size);
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static SortOrder defaultSort(String words) {
        return words.isBlank() ? SortOrder.NEWEST : SortOrder.RELEVANCE;
    }

    public boolean hasWords() {
        return !words.isEmpty();
    }

    /** @return whether anything but words narrows the search */
    public boolean hasFilters() {
        return !filters.isEmpty() || from.isPresent() || to.isPresent();
    }

    /** @return the selected values of a facet, sorted; for years see {@link #from()} and {@link #to()} */
    public SortedSet<String> selected(Facet facet) {
        return filters.getOrDefault(facet, Collections.emptySortedSet());
    }

    public boolean isSelected(Facet facet, String value) {
        return facet == Facet.YEAR
                ? from.equals(to)
                        && from.isPresent()
                        && String.valueOf(from.getAsInt()).equals(value)
                : selected(facet).contains(value);
    }

    /** @return this request with that value selected too; a year takes the place of the years so far */
    public SearchRequest with(Facet facet, String value) {
        return facet == Facet.YEAR
                ? withYears(OptionalInt.of(Integer.parseInt(value)), OptionalInt.of(Integer.parseInt(value)))
                : changed(facet, values -> values.add(value));
    }

    /** @return this request with that value as the only one of its facet */
    public SearchRequest withOnly(Facet facet, String value) {
        return withoutAny(facet).with(facet, value);
    }

    /** @return this request without that value, or without the years when it is a year */
    public SearchRequest without(Facet facet, String value) {
        return facet == Facet.YEAR ? withoutAny(facet) : changed(facet, values -> values.remove(value));
    }

    /** @return this request with nothing of that facet selected */
    public SearchRequest withoutAny(Facet facet) {
        return facet == Facet.YEAR
                ? withYears(OptionalInt.empty(), OptionalInt.empty())
                : changed(facet, Collection::clear);
    }

    /** @return this request with its words only */
    public SearchRequest withoutFilters() {
        return changed(words, Map.of(), OptionalInt.empty(), OptionalInt.empty(), sort);
    }

    /** @return this request with other words, in the default order for them */
    public SearchRequest withWords(String other) {
        return changed(other, filters, from, to, defaultSort(other));
    }

    public SearchRequest withYears(OptionalInt first, OptionalInt last) {
        return changed(words, filters, first, last, sort);
    }

    public SearchRequest withSort(SortOrder order) {
        return changed(words, filters, from, to, order);
    }

    public SearchRequest withPage(int number) {
        return new SearchRequest(view, words, filters, from, to, sort, isFolded, number, size, List.of());
    }

    /** @return this request with another number of hits on a page, on the first page */
    public SearchRequest withSize(int hits) {
        return new SearchRequest(view, words, filters, from, to, sort, isFolded, 1, hits, List.of());
    }

    /** @return the same search over something else */
    public SearchRequest withView(View other) {
        return new SearchRequest(
                other, words, filters, from, to, sort, isFolded || view != View.REPORTS, 1, size, List.of());
    }

    /** @return this request with each report as an entry of its own */
    public SearchRequest unfolded() {
        return new SearchRequest(view, words, filters, from, to, sort, false, 1, size, List.of());
    }

    /** @return this request with reports of one event under one entry, where there are such */
    public SearchRequest folded() {
        return new SearchRequest(view, words, filters, from, to, sort, true, 1, size, List.of());
    }

    private SearchRequest changed(
            String other, Map<Facet, SortedSet<String>> chosen, OptionalInt first, OptionalInt last, SortOrder order) {
        return new SearchRequest(view, other, chosen, first, last, order, isFolded, 1, size, List.of());
    }

    private SearchRequest changed(Facet facet, Consumer<Collection<String>> change) {
        Map<Facet, SortedSet<String>> others = new EnumMap<>(Facet.class);
        others.putAll(filters);
        TreeSet<String> values = new TreeSet<>(selected(facet));
        change.accept(values);
        others.put(facet, values);
        return changed(words, others, from, to, sort);
    }
}
