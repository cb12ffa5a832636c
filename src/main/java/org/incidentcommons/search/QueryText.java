package org.incidentcommons.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What someone typed, understood: words, {@code "phrases"}, and {@code -word} or {@code -"phrase"} to leave out.
 * Nothing is an error: a quote that is not closed ends with the text, and every other sign is part of a word or
 * separates words.
 */
public record QueryText(List<QueryPart> parts) {
    /** Words and phrases considered; what comes after is searched for no more, to bound the cost of a search. */
    public static final int MAX_PARTS = 60;

    // A minus excludes only at the start of a word, so that "cross-site" stays a word.
    private static final Pattern PART =
            Pattern.compile("(?<!\\S)(-?)\"([^\"]*)(?:\"|$)|(?<!\\S)(-?)([^\\s\"]+)|\"([^\"]*)(?:\"|$)|([^\\s\"]+)");

    public QueryText {
        parts = List.copyOf(parts);
    }

    public static QueryText of(String text) {
        List<QueryPart> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text.replace('“', '"').replace('”', '"').replace('„', '"'));
        while (parts.size() < MAX_PARTS && matcher.find()) {
            boolean isPhrase = matcher.group(2) != null || matcher.group(5) != null;
            String words = firstOf(matcher, 2, 4, 5, 6);
            boolean isExcluded = "-".equals(firstOf(matcher, 1, 3));
            if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(new QueryPart(words.strip(), isPhrase, isExcluded));
            }
        }
        return new QueryText(parts);
    }

    private static String firstOf(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    /** @return whether there is nothing to look for; there may still be something to leave out */
    public boolean isOnlyExclusion() {
        return parts.stream().allMatch(QueryPart::isExcluded);
    }
}
