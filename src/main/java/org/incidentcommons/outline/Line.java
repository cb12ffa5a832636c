package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of text that is not blank.
 *
 * @param span without the blanks at its ends
 * @param blankBefore it follows a blank line or starts the text
 * @param blankAfter a blank line or the end of the text follows
 */
record Line(Span span, String text, boolean blankBefore, boolean blankAfter) {
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•●◦▪‣∙·■□➢►\\uF0B7\\uF0A7*+–—-]|\\(?[a-z0-9]{1,2}[.)])\\s+\\S.*");
    private static final Pattern BULLET = Pattern.compile("^[•●◦▪‣∙·■□➢►\\uF0B7\\uF0A7*+–—-]\\s+");
    private static final Pattern UNDERLINE = Pattern.compile("^(?:={3,}|-{3,}|~{3,})$");
    private static final Pattern CLOCK = Pattern.compile("^[\\[(]?\\d{1,2}[:.h]\\d{2}\\b.*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The lines of {@code text}, blank ones left out. */
    static List<Line> of(String text) {
        List<Span> spans = new ArrayList<>();
        List<Boolean> afterBlank = new ArrayList<>();
        boolean blank = true;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span span = new Span(start, end).trimmed(text);
            if (span.isEmpty()) {
                blank = true;
            } else {
                spans.add(span);
                afterBlank.add(blank);
                blank = false;
            }
            start = end + 1;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            boolean blankAfter = i + 1 == spans.size() || afterBlank.get(i + 1);
            lines.add(new Line(spans.get(i), spans.get(i).of(text), afterBlank.get(i), blankAfter));
        }
        return lines;
    }

    boolean isItem() {
        return ITEM.matcher(text).matches();
    }

    boolean isUnderline() {
        return UNDERLINE.matcher(text).matches();
    }

    boolean isRow() {
        return text.contains(" | ") || text.startsWith("|");
    }

    boolean startsWithClock() {
        return CLOCK.matcher(text).matches();
    }

    int words() {
        return BLANKS.split(text).length;
    }

    boolean endsSentence() {
        return ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Characters of the list marker with the blanks after it, 0 if there is none. */
    int bulletLength() {
        var matcher = BULLET.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }
}
