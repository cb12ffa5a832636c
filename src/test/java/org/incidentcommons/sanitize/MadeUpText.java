package org.incidentcommons.sanitize;

/** Text of made-up words, which identifies nobody, without the time that looking through it takes. */
public final class MadeUpText {
    private MadeUpText() {}

    public static SanitizedText of(String text) {
        return new SanitizedText(text);
    }
}
