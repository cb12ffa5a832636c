package org.incidentcommons.portal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says with its marks, above all a sentence that names something by a label of a vocabulary: labels are in
 * English on every page, and stay marked as that in whatever sentence they are told. Where plain text is wanted, as in
 * a title, it is the text without marks.
 */
public final class Phrase {
    /** The mark of what is in English. */
    public static final String ENGLISH = "en";

    /** Marks travel through the formatting as characters for private use, which no other value keeps. */
    private static final char BEGIN = '\uE000';

    private static final char END = '\uE001';
    private static final char NAMED = '\uE002';
    private static final Pattern MARK = Pattern.compile("([" + BEGIN + END + "])([a-zA-Z]+)" + NAMED);
    private static final Pattern PRIVATE = Pattern.compile("[" + BEGIN + END + NAMED + "]");

    private final String marked;

    private Phrase(String marked) {
        this.marked = marked;
    }

    /** @return text in the page's language, which marks nothing whatever stands in it */
    public static Phrase of(String text) {
        return new Phrase(PRIVATE.matcher(text).replaceAll(""));
    }

    /** @return a label of a vocabulary */
    public static Phrase label(String label) {
        return new Phrase(begin(ENGLISH) + of(label).marked + end(ENGLISH));
    }

    /** @param marked with the marks of {@link #begin} and {@link #end} */
    static Phrase marked(String marked) {
        return new Phrase(marked);
    }

    static String begin(String mark) {
        return BEGIN + mark + NAMED;
    }

    static String end(String mark) {
        return END + mark + NAMED;
    }

    String marked() {
        return marked;
    }

    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            addText(pieces, marked.substring(from, mark.start()));
            pieces.add(
                    mark.group(1).charAt(0) == BEGIN ? new Piece.Begin(mark.group(2)) : new Piece.End(mark.group(2)));
            from = mark.end();
        }
        addText(pieces, marked.substring(from));
        return List.copyOf(pieces);
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    /** @return the text without its marks */
    @Override
    public String toString() {
        return MARK.matcher(marked).replaceAll("");
    }
}
