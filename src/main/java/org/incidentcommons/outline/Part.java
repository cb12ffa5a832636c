package org.incidentcommons.outline;

import java.util.Objects;

/**
 * One of several texts that arrived together: the document itself, then what was attached to it.
 *
 * @param label heading to put before it, such as the name of the attachment; blank for the document itself
 */
public record Part(String label, Outline outline) {
    public Part {
        Objects.requireNonNull(label);
        Objects.requireNonNull(outline);
    }

    @Override
    public String toString() {
        return "Part[label of " + label.length() + " characters, " + outline + "]";
    }
}
