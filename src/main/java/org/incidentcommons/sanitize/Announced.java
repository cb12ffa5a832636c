package org.incidentcommons.sanitize;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say what the thing after them is. */
record Announced(Pattern words) {
    static Announced by(Collection<?> words) {
        String any = words.stream()
                .map(String::valueOf)
                .map(Fold::of)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Announced(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
    }

    /**
     * Whether one of the words stands in the {@code reach} UTF-16 units before {@code start} and in the same paragraph.
     */
    boolean before(String text, int start, int reach) {
        String stretch = text.substring(Math.max(0, start - reach), start);
        return words.matcher(Fold.of(stretch.substring(stretch.lastIndexOf("\n\n") + 1)))
                .find();
    }
}
