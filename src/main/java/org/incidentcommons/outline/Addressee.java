package org.incidentcommons.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who in an organization can use a recommendation. Not the audience of a report, which says who may see it. */
public enum Addressee {
    IT("IT"),
    SECURITY("Security"),
    HUMAN_RESOURCES("Human resources"),
    LEGAL("Legal"),
    COMMUNICATIONS("Communications"),
    LEADERSHIP("Leadership"),
    OPERATIONS("Operations");

    private final String id;
    private final String label;

    Addressee(String label) {
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
    public static Optional<Addressee> ofId(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
