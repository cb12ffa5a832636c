package org.incidentcommons.community;

import java.util.Locale;
import java.util.Optional;

/**
 * For whom a report is meant, by the labels of the Traffic Light Protocol 2.0 (FIRST, 2022). RED is no member: what
 * must not leave the room is not for sharing and is refused at the door.
 */
public enum Audience {
    /** Everyone, without signing in. */
    CLEAR,
    /** Signed-in members of the community. */
    GREEN,
    /** The members of circles named with the report. */
    AMBER;

    /**
     * @return the audience of that name in any case, with or without the prefix {@code TLP:}; empty when there is none
     */
    public static Optional<Audience> named(String name) {
        String label = name.strip().toUpperCase(Locale.ROOT);
        if (label.startsWith("TLP:")) {
            label = label.substring(4).strip();
        }
        for (Audience audience : values()) {
            if (audience.name().equals(label)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }
}
