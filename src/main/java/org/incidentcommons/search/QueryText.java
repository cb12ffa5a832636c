package org.incidentcommons.search;

import java.util.ArrayList;
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
    static final int MAX_DEPTH = 10; // parentheses in one another
    static final int MAX_DISTANCE = 100; // words

    public QueryText {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    public static QueryText of(String text) {
        return new QueryReader(text, SearchLimits.USUAL).read();
    }

    /** Considers as much as the limits allow; what comes after is not searched for. */
    public static QueryText of(String text, SearchLimits limits) {
        int most = limits.characters();
        if (text.length() <= most) {
            return new QueryReader(text, limits).read();
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        QueryText beginning = new QueryReader(text.substring(0, end), limits).read();
        List<Notice> notices = new ArrayList<>(beginning.notices());
        notices.add(new Notice.LongWords(most));
        return new QueryText(beginning.parts(), notices);
    }
}
