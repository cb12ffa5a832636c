package org.incidentcommons.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which two incidents can be alike. */
public enum Axis {
    /** The same kind of event: themes that are neither harm nor teaching. */
    EVENT,
    /** The same factor made it possible: causes that are no barriers. */
    CAUSE,
    /** The same barrier or control was missing or failed: causes in checks, design, procedures, preparation. */
    BARRIER,
    /** The same came of it: themes of what was disclosed, lost, interrupted or hurt. */
    CONSEQUENCE,
    /** The same is taught by it: themes of teaching, and lessons that mean the same. */
    LESSON,
    /** Words that few reports have. */
    WORDS,
    /** Passages that say the same, in whatever words. */
    MEANING;

    /** @return the name in addresses and in the API */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the axis with this {@link #id()} */
    public static Optional<Axis> ofId(String id) {
        return Arrays.stream(values()).filter(axis -> axis.id().equals(id)).findFirst();
    }
}
