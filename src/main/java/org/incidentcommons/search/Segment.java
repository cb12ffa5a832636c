package org.incidentcommons.search;

/**
 * A piece of text that is a match or is not. It is plain text: a page escapes it like any other.
 *
 * @param text sanitized, as everything in the index
 */
public record Segment(String text, boolean isMatch) {
    /** Numbers only: the text is for its audience. */
    @Override
    public String toString() {
        return "Segment[" + text.length() + " characters, match " + isMatch + "]";
    }
}
