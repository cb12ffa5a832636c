package org.incidentcommons.outline;

import java.util.List;
import java.util.regex.Pattern;

/** Reads text that has no markup of its own and stays as it is. */
final class PlainText {
    /** Longest title, in characters. */
    private static final int MAX_TITLE = 150;

    private static final Pattern MARK = Pattern.compile("^#\\s+\\S.*");
    private static final Pattern LABEL = Pattern.compile("^[\\p{L} -]{2,30}:\\s.*");
    private static final Pattern TITLE_LABEL =
            Pattern.compile("(?i)^(?:title|subject|betreff|titel|titre|t[ií]tulo):\\s.*");

    private final String text;

    PlainText(String text) {
        this.text = text;
    }

    Outline outline() {
        List<Line> lines = Line.of(text);
        return new Drafting(text, title(lines), List.of(), false).outline();
    }

    /**
     * The first line, when more follows and it reads like a title: not a sentence, not a label, not a known heading.
     */
    static Span title(List<Line> lines) {
        if (lines.size() < 2) {
            return Span.NONE;
        }
        Line first = lines.getFirst();
        String words = first.text();
        boolean known = HeadingDictionary.standard()
                .kindOfWhole(words.replaceAll("[#:]", ""))
                .isPresent();
        if (known || words.length() > MAX_TITLE || first.isItem() || first.isRow() || first.startsWithClock()) {
            return Span.NONE;
        }
        boolean underlined = lines.get(1).isUnderline();
        boolean alone = first.blankAfter()
                && !first.endsSentence()
                && first.words() > 1
                && !words.contains(". ")
                && !LABEL.matcher(words).matches();
        if (underlined) {
            return new Span(first.span().start(), lines.get(1).span().end());
        }
        return alone
                        || MARK.matcher(words).matches()
                        || TITLE_LABEL.matcher(words).matches()
                ? first.span()
                : Span.NONE;
    }
}
