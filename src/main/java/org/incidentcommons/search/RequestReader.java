package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a search from query parameters that may hold anything. */
class RequestReader {
    private static final int MAX_WORDS_LENGTH = 1_000; // characters; far more than anyone types
    private static final int MAX_VALUES = 50; // of one facet; bounds the cost of a search
    private static final Pattern CONCEPT = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-\\d{1,2}(?:-\\d{1,2}(?:[T ].*)?)?)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final Map<String, List<String>> parameters;
    private final List<String> notices = new ArrayList<>();

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
            notices.add("The first year was after the last, so they were exchanged.");
            OptionalInt first = to;
            to = from;
            from = first;
        }
        int size = number("size", SearchRequest.DEFAULT_SIZE, SearchRequest.MAX_SIZE);
        int page = number("page", 1, SearchRequest.MAX_REACHABLE / size);
        return new SearchRequest(words, filters, from, to, sort(words), page, size, notices);
    }

    private String words() {
        String words = String.join(" ", all("q").toList()).strip();
        if (words.length() > MAX_WORDS_LENGTH) {
            notices.add("Only the first " + MAX_WORDS_LENGTH + " characters of the words were used.");
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
            String canonical = canonical(facet, value);
            if (canonical.isEmpty()) {
                isDropped |= !value.isEmpty();
            } else if (values.size() < MAX_VALUES) {
                values.add(canonical);
            } else {
                isDropped |= !values.contains(canonical);
            }
        }
        if (isDropped) {
            notices.add("Some of the values given for " + facet.id() + " were left out: each is "
                    + (facet == Facet.COUNTRY ? "a country's two letters" : "the id of a concept") + ", at most "
                    + MAX_VALUES + " of them.");
        }
        return values;
    }

    /** @return the value as it is filtered by; empty when it cannot be one */
    private static String canonical(Facet facet, String value) {
        if (facet == Facet.COUNTRY) {
            String country = value.toUpperCase(Locale.ROOT);
            return COUNTRY.matcher(country).matches() ? country : "";
        }
        String id = value.toLowerCase(Locale.ROOT);
        if (id.startsWith(facet.id() + ":")) {
            id = id.substring(facet.id().length() + 1);
        }
        return CONCEPT.matcher(id).matches() ? id : "";
    }

    private OptionalInt year(String parameter) {
        String text = first(parameter);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.matches()) {
            notices.add("\"" + parameter + "\" was left out: it is a year of four digits, such as 2021.");
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
            notices.add("\"sort\" was left out: it is relevance, newest, oldest or published.");
            return SearchRequest.defaultSort(words);
        });
    }

    private int number(String parameter, int otherwise, int max) {
        String text = first(parameter);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!COUNT.matcher(text).matches() || Integer.parseInt(text) < 1) {
            notices.add("\"" + parameter + "\" was left out: it is a number from 1 to " + max + ".");
            return otherwise;
        }
        int number = Integer.parseInt(text);
        if (number > max) {
            notices.add("\"" + parameter + "\" goes up to " + max + ".");
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
