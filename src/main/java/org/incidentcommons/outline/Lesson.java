package org.incidentcommons.outline;

/**
 * Something learned, worth reading on its own.
 *
 * @param text its place, without the list marker
 */
public record Lesson(Span text) {
    public Lesson {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty lesson");
        }
    }

    Lesson shifted(int by) {
        return new Lesson(text.shifted(by));
    }
}
