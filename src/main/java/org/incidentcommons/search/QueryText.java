package org.incidentcommons.search;

import java.util.List;

/**
 * What someone typed, understood: words, {@code "phrases"}, {@code "words near"~5}, {@code prefix*}, {@code -word},
 * {@code AND}, {@code OR}, {@code NOT}, parentheses and {@code field:value}. AND binds more tightly than OR, and OR
 * more tightly than standing side by side. Nothing is an error: what is not understood is looked for as words.
 *
 * @param parts side by side
 * @param notices what was not understood or was bounded
 */
public record QueryText(List<QueryPart> parts, List<Notice> notices) {
    /** Words, phrases and fields considered; what comes after is not searched for, to bound the cost of a search. */
    public static final int MAX_PARTS = 60;

    /** Each reads a stretch of the index's list of words. */
    static final int MAX_PREFIXES = 5;

    static final int MAX_DEPTH = 10; // parentheses in one another
    static final int MAX_DISTANCE = 100; // words

    public QueryText {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    public static QueryText of(String text) {
        return new QueryReader(text).read();
    }
}
