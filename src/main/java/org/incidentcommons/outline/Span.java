package org.incidentcommons.outline;

/**
 * A place in a text.
 *
 * @param start first character, counted in UTF-16 units from 0
 * @param end after the last character; equal to {@code start} when the span is empty
 */
public record Span(int start, int end) {
    /** The empty span, for a title or heading that is not there. */
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters at this place of {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    Span shifted(int by) {
        return isEmpty() ? NONE : new Span(start + by, end + by);
    }

    /** This span without blanks at its ends; empty at its start when all is blank. */
    Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** White space in the wide sense: also no-break spaces, byte order marks and zero-width characters. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
