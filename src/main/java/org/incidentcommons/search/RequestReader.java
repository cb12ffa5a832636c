package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a search from query parameters that may hold anything. */
class RequestReader {
    private static final int MAX_WORDS_LENGTH = SearchLimits.MOST_CHARACTERS;
    private static final int MAX_VALUES = 50; // of one facet; bounds the cost of a search
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-\\d{1,2}(?:-\\d{1,2}(?:[T ].*)?)?)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final Map<String, List<String>> parameters;
    private final List<Notice> notices = new ArrayList<>();

    RequestReader(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    SearchRequest read() {
        String words = words();
        Map<Facet, SortedSet<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.YEAR) {
                filters.put(facet, values(facet));
            }
        }
        OptionalInt from = year("from");
        OptionalInt to = year("to");
        if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
            notices.add(new Notice.YearsExchanged());
            OptionalInt first = to;
            to = from;
            from = first;
        }
        int size = number("size", SearchRequest.DEFAULT_SIZE, SearchRequest.MAX_SIZE);
        int page = number("page", 1, SearchRequest.MAX_REACHABLE / size);
        boolean isFolded = !first("fold").equalsIgnoreCase("no");
        return new SearchRequest(view(), words, filters, from, to, sort(words), isFolded, page, size, notices);
    }

    private View view() {
        String text = first("view").toLowerCase(Locale.ROOT);
        return View.ofId(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                notices.add(new Notice.UnknownView());
            }
            return View.REPORTS;
        });
    }

    private String words() {
        String words = String.join(" ", all("q").toList()).strip();
        if (words.length() > MAX_WORDS_LENGTH) {
            notices.add(new Notice.LongWords(MAX_WORDS_LENGTH));
            int end = Character.isHighSurrogate(words.charAt(MAX_WORDS_LENGTH - 1))
                    ? MAX_WORDS_LENGTH - 1
                    : MAX_WORDS_LENGTH;
            words = words.substring(0, end);
        }
        return words;
    }

    private SortedSet<String> values(Facet facet) {
        SortedSet<String> values = new TreeSet<>();
        boolean isDropped = false;
        for (String value : all(facet.id())
                .flatMap(v -> Stream.of(v.split(",")))
                .map(String::strip)
                .toList()) {
            Optional<String> canonical = facet.canonical(value);
            if (canonical.isEmpty()) {
                isDropped |= !value.isEmpty();
            } else if (values.size() < MAX_VALUES) {
                values.add(canonical.get());
            } else {
                isDropped |= !values.contains(canonical.get());
            }
        }
        if (isDropped) {
            notices.add(new Notice.UnusableValues(facet, MAX_VALUES));
        }
        return values;
    }

    private OptionalInt year(String parameter) {
        String text = first(parameter);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            notices.add(new Notice.NoYear(parameter));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }

    private SortOrder sort(String words) {
        String text = first("sort").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return SearchRequest.defaultSort(words);
        }
        return SortOrder.ofId(text).orElseGet(() -> {
            notices.add(new Notice.UnknownOrder());
            return SearchRequest.defaultSort(words);
        });
    }

    private int number(String parameter, int otherwise, int max) {
        String text = first(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!COUNT.matcher(text).matches() || Integer.parseInt(text) < 1) {
            notices.add(new Notice.NoNumber(parameter, max));
            return otherwise;
        }
        int number = Integer.parseInt(text);
        if (number > max) {
            notices.add(new Notice.LargeNumber(parameter, max));
        }
        return Math.min(number, max);
    }

    private String first(String parameter) {
        return all(parameter)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<String> all(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream().filter(value -> value != null);
    }
}
