package org.incidentcommons.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** The three questions that the codes of a report answer. */
public enum Scheme {
    /** What it is about. */
    THEME("theme", "themes.yaml"),
    /** Why it could happen. */
    CAUSE("cause", "causes.yaml"),
    /** Where it happened. */
    SECTOR("sector", "sectors.yaml");

    private final String id;
    private final String fileName;

    Scheme(String id, String fileName) {
        this.id = id;
        this.fileName = fileName;
    }

    /** The word before the colon of a code, as in {@code cause:untested-restore}. */
    public String id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    public static Optional<Scheme> of(String id) {
        return Arrays.stream(values()).filter(scheme -> scheme.id.equals(id)).findFirst();
    }
}
