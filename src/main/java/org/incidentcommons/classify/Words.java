package org.incidentcommons.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text as stems, with their places and the sentences they stand in. "E-mail" and "email" are one word,
 * other hyphens separate; a possessive ending is left away.
 */
final class Words {
    /** Short words before a full stop that do not end a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "st", "inc", "corp", "co", "ltd", "no", "vs", "approx", "dept", "gov", "e", "g",
            "i", "u", "s", "a", "p", "m", "jr", "sen", "rep", "lt", "sgt");

    private final String text;
    private final Stems stems;
    int count;
    int[] stem = new int[256];
    int[] start = new int[256];
    int[] end = new int[256];
    /** The sentence of each word. */
    int[] sentence = new int[256];
    /** Whether a comma, semicolon, colon, bracket or dash stands before the word. */
    boolean[] afterPause = new boolean[256];

    int sentences;
    int[] sentenceStart = new int[32];
    int[] sentenceEnd = new int[32];

    private Words(String text, Stems stems) {
        this.text = text;
        this.stems = stems;
    }

    static Words of(String text, Stems stems) {
        Words words = new Words(text, stems);
        words.scan();
        return words;
    }

    private void scan() {
        int length = text.length();
        boolean pause = false;
        openSentence(0);
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                i = word(i, pause);
                pause = false;
            } else {
                pause |= ",;:()[]\u2013\u2014".indexOf(c) >= 0;
                if (endsSentence(i, c)) {
                    closeSentence(i + 1);
                    openSentence(i + 1);
                    pause = true;
                }
                i++;
            }
        }
        closeSentence(length);
    }

    private int word(int from, boolean pause) {
        int to = from + 1;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        boolean electronic = to - from == 1
                && (text.charAt(from) == 'e' || text.charAt(from) == 'E')
                && text.startsWith("mail", Math.min(to + 1, text.length()))
                && text.charAt(to) == '-';
        if (electronic) {
            to++;
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        add(stems.number(electronic ? "e" + word.substring(2) : word), from, to, pause);
        return possessive(to) ? to + 2 : to;
    }

    private boolean possessive(int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean endsSentence(int at, char c) {
        int next = at + 1;
        if (c == '\n') {
            return next < text.length() && (text.charAt(next) == '\n' || text.charAt(next) == '-');
        }
        if (c != '.' && c != '!' && c != '?' || next >= text.length() || !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && !Character.isLowerCase(text.charAt(next)) && !afterAbbreviation(c);
    }

    private boolean afterAbbreviation(char c) {
        return c == '.'
                && count > 0
                && sentence[count - 1] == sentences - 1
                && end[count - 1] - start[count - 1] <= 6
                && ABBREVIATIONS.contains(
                        text.substring(start[count - 1], end[count - 1]).toLowerCase(Locale.ROOT));
    }

    private void add(int number, int from, int to, boolean pause) {
        if (count == stem.length) {
            int grown = count * 2;
            stem = Arrays.copyOf(stem, grown);
            start = Arrays.copyOf(start, grown);
            end = Arrays.copyOf(end, grown);
            sentence = Arrays.copyOf(sentence, grown);
            afterPause = Arrays.copyOf(afterPause, grown);
        }
        stem[count] = number;
        start[count] = from;
        end[count] = to;
        sentence[count] = sentences - 1;
        afterPause[count] = pause;
        count++;
    }

    private void openSentence(int at) {
        if (sentences == sentenceStart.length) {
            sentenceStart = Arrays.copyOf(sentenceStart, sentences * 2);
            sentenceEnd = Arrays.copyOf(sentenceEnd, sentences * 2);
        }
        sentenceStart[sentences++] = at;
    }

    private void closeSentence(int at) {
        sentenceEnd[sentences - 1] = at;
    }
}
