package org.incidentcommons.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The name that somebody who mistyped one probably meant. */
final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'social'?"}, or nothing when no name is near: at most a third of the letters differ. */
    static String suggestion(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, wrong.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String from, String to) {
        int[] previous = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
