package org.incidentcommons.sanitize;

import java.util.Arrays;

/**
 * The words of a text by their offsets. A word is letters and digits, with single hyphens and apostrophes inside it; a
 * possessive ending is not part of it.
 */
final class Words {
    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private String[] folded;

    Words(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); ) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                int end = endOfWord(i);
                add(i, endWithoutPossessive(i, end));
                i = end;
            } else {
                i++;
            }
        }
        folded = new String[count];
    }

    private int endOfWord(int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inside = isWordPart(c) || isJoint(c) && i + 1 < text.length() && isWordPart(text.charAt(i + 1));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '\'' || c == '\u2019' || c == '\u2010' || c == '\u2011';
    }

    private int endWithoutPossessive(int start, int end) {
        boolean possessive = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return possessive ? end - 2 : end;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int length(int word) {
        return ends[word] - starts[word];
    }

    char first(int word) {
        return text.charAt(starts[word]);
    }

    /** In lower case and without accents, for looking it up. */
    String folded(int word) {
        if (folded[word] == null) {
            folded[word] = Fold.of(text.substring(starts[word], ends[word]));
        }
        return folded[word];
    }

    boolean isCapitalized(int word) {
        return Character.isUpperCase(first(word));
    }

    /** Two letters or more and none of them small. */
    boolean isUpperCase(int word) {
        int letters = 0;
        for (int i = starts[word]; i < ends[word]; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    boolean hasDigit(int word) {
        for (int i = starts[word]; i < ends[word]; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** One capital letter, with or without its full stop. */
    boolean isInitial(int word) {
        return length(word) == 1 && isCapitalized(word);
    }

    /**
     * Whether only a blank or two stand between this word and the next, or a full stop and a blank after an initial.
     */
    boolean isNextToFollowing(int word) {
        if (word + 1 >= count) {
            return false;
        }
        int gap = ends[word];
        int next = starts[word + 1];
        if (isInitial(word) && gap < next && text.charAt(gap) == '.') {
            gap++;
            if (gap == next) {
                return isInitial(word + 1) || isCapitalized(word + 1);
            }
        }
        return gap < next && next - gap <= 2 && isBlank(gap, next);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u00A0' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The first word that starts at or after the offset; {@link #count()} if there is none. */
    int from(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : -at - 1;
    }
}
