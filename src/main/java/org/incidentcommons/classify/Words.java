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
    private final HiddenWords hidden;
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

    private Words(String text, Stems stems, HiddenWords hidden) {
        this.text = text;
        this.stems = stems;
        this.hidden = hidden;
    }

    static Words of(String text, Stems stems) {
        return of(text, stems, HiddenWords.NONE);
    }

    /** With the hidden words read in place of their replacements, at whose place they then stand. */
    static Words of(String text, Stems stems, HiddenWords hidden) {
        Words words = new Words(text, stems, hidden);
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
            String replacement = c == '[' ? HiddenWords.replacementAt(text, i) : "";
            if (!replacement.isEmpty()) {
                addHidden(hidden.behind(replacement), i, i + replacement.length(), pause);
                pause = false;
                i += replacement.length();
            } else if (Character.isLetterOrDigit(c)) {
                int end = endOfWord(text, i);
                add(stems.number(word(text, i, end)), i, end, pause);
                pause = false;
                i = possessive(end) ? end + 2 : end;
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

    private void addHidden(String name, int from, int to, boolean pause) {
        boolean first = pause;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                int end = endOfWord(name, i);
                add(stems.number(word(name, i, end)), from, to, first);
                first = false;
                i = end;
            }
        }
    }

    private static int endOfWord(String source, int from) {
        int to = from + 1;
        boolean electronic =
                (source.charAt(from) == 'e' || source.charAt(from) == 'E') && source.startsWith("-mail", to);
        if (electronic) {
            to += 2;
        }
        while (to < source.length() && Character.isLetterOrDigit(source.charAt(to))) {
            to++;
        }
        return to;
    }

    private static String word(String source, int from, int to) {
        String word = source.substring(from, to).toLowerCase(Locale.ROOT);
        return word.startsWith("e-") ? "e" + word.substring(2) : word;
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
