package org.incidentcommons.sanitize;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that say what the thing after them is.
 *
 * @param openings the first letters and digits of each; few stretches of text have any of them, and to look for all
 *     words at each place takes long
 */
record Announced(Set<String> openings, Pattern words) {
    private static final String START = "(?<![\\p{L}\\p{N}])";
    /** A sign at the end of a word ends it: "account #A12". */
    private static final String END = "(?:(?<![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))";

    static Announced by(Collection<?> words) {
        List<String> folded = words.stream().map(String::valueOf).map(Fold::of).toList();
        String any = folded.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Announced(
                folded.stream()
                        .map(word -> word.substring(0, endOfRun(word, 0)))
                        .collect(Collectors.toSet()),
                Pattern.compile(START + "(?:" + any + ")" + END));
    }

    /**
     * Whether one of the words stands in the {@code reach} UTF-16 units before {@code start} and in the same paragraph.
     */
    boolean before(String text, int start, int reach) {
        String stretch = text.substring(Math.max(0, start - reach), start);
        String folded = Fold.of(stretch.substring(stretch.lastIndexOf("\n\n") + 1));
        return hasOpening(folded) && words.matcher(folded).find();
    }

    private boolean hasOpening(String folded) {
        int end;
        for (int i = 0; i < folded.length(); i = end + 1) {
            end = endOfRun(folded, i);
            if (end > i && openings.contains(folded.substring(i, end))) {
                return true;
            }
        }
        return false;
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
