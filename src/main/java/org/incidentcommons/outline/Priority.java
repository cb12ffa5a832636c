package org.incidentcommons.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a recommendation is by its own words, most urgent first. */
public enum Priority {
    CRITICAL("Critical"),
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low");

    private final String id;
    private final String label;

    Priority(String label) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.label = label;
    }

    /** Stable name used in files, URLs and the API. */
    public String id() {
        return id;
    }

    /** English label for people. */
    public String label() {
        return label;
    }

    /** The value with this {@link #id()}, or empty. */
    public static Optional<Priority> ofId(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
