package org.incidentcommons.extract;

/** How reading a document ended. Every document has exactly one. */
public enum Outcome {
    /** All of its text was read. */
    EXTRACTED(true),
    /** Some of its text was read, and the reason says what is missing. */
    TRUNCATED(true),
    /** It is protected by a password. */
    ENCRYPTED(false),
    /** It is of a kind that holds no text, that nothing here reads, or that is too large to be tried. */
    UNSUPPORTED(false),
    /** It was read and there is no text in it; a scan of paper pages, for one. */
    EMPTY(false),
    /** It is damaged, or cannot be opened at all. */
    CORRUPT(false),
    /** It was not read within the time for one file. */
    TIMED_OUT(false),
    /** The reading program ended over it. */
    CRASHED(false);

    private final boolean text;

    Outcome(boolean text) {
        this.text = text;
    }

    /** Whether an extraction with this outcome has parts. */
    public boolean hasText() {
        return text;
    }
}
