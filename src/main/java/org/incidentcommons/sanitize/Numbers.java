package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that can hold a number worth looking at: words with digits, joined by single separators to
 * each other and to short words in capitals. Costly patterns read these stretches only, and each is bounded.
 */
final class Numbers {
    /** Longest stretch in UTF-16 units; an IBAN in groups with words around takes about 60. */
    private static final int LONGEST = 100;
    /** Shortest number of digits that can identify, as in a local phone number or a short account number. */
    private static final int FEWEST_DIGITS = 5;
    /** Letter groups inside numbers, such as the bank code of an IBAN. */
    private static final int LONGEST_LETTERS = 4;

    /** From {@code start} to before {@code end}. */
    record Stretch(int start, int end) {}

    private Numbers() {}

    static List<Stretch> in(String text, Words words) {
        List<Stretch> stretches = new ArrayList<>();
        for (int word = 0; word < words.count(); ) {
            int next = word + 1;
            if (isPart(words, word)) {
                while (next < words.count()
                        && isPart(words, next)
                        && isJoined(text, words.end(next - 1), words.start(next))
                        && words.end(next) - words.start(word) <= LONGEST) {
                    next++;
                }
                addTo(stretches, text, words, word, next - 1);
            }
            word = next;
        }
        return stretches;
    }

    private static void addTo(List<Stretch> stretches, String text, Words words, int first, int last) {
        int start = words.start(first);
        int end = words.end(last);
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        if (digits >= FEWEST_DIGITS && end - start <= LONGEST) {
            while (start > 0 && "+(".indexOf(text.charAt(start - 1)) >= 0) {
                start--;
            }
            stretches.add(new Stretch(start, end));
        }
    }

    private static boolean isPart(Words words, int word) {
        return words.hasDigit(word)
                || words.isUpperCase(word) && words.length(word) <= LONGEST_LETTERS
                || words.isInitial(word);
    }

    /** A single separator, or a bracket with a blank or a dash beside it. */
    private static boolean isJoined(String text, int from, int to) {
        if (to - from > 3 || from == to) {
            return false;
        }
        int blanks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (" \u00A0.-/()\u2010\u2011\u2013+".indexOf(c) < 0) {
                return false;
            }
            blanks += c == ' ' || c == '\u00A0' ? 1 : 0;
        }
        return blanks <= 2;
    }
}
