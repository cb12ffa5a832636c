package org.incidentcommons.sanitize;

import java.util.Objects;

/**
 * Something in a text that may identify a person or an organization, and what stands in its place.
 *
 * @param kind what it is
 * @param start offset of its first character in the examined text, in UTF-16 units
 * @param end offset after its last character
 * @param text the words found; they identify, so they are for the contributor and the reviewers only
 * @param replacement what readers see instead, such as {@code [person 1]}
 */
public record Finding(FindingKind kind, int start, int end, String text, String replacement) {
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(replacement, "replacement");
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("a finding covers the text between its offsets");
        }
    }

    @Override
    public String toString() {
        return "Finding[" + kind + " " + start + ".." + end + " " + replacement + "]";
    }
}
