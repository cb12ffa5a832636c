package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A replacement that already stands in a text, such as {@code [person 2]}: left alone, and its number not given again.
 */
record Placeholder(FindingKind kind, int number, int start, int end) {
    private static final Map<String, FindingKind> KINDS =
            Arrays.stream(FindingKind.values()).collect(Collectors.toMap(FindingKind::word, Function.identity()));
    private static final Pattern FORM = Pattern.compile("\\[("
            + KINDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ") (?:([1-9]\\d{0,5})|([A-Z]{1,3}))]");

    static List<Placeholder> in(String text) {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        for (int at = text.indexOf('['); at >= 0 && matcher.find(at); at = text.indexOf('[', matcher.end())) {
            FindingKind kind = KINDS.get(matcher.group(1));
            int number = matcher.group(2) == null ? fromLetters(matcher.group(3)) : Integer.parseInt(matcher.group(2));
            found.add(new Placeholder(kind, number, matcher.start(), matcher.end()));
        }
        return found;
    }

    private static int fromLetters(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }
}
