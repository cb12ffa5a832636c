package org.incidentcommons.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a section of an incident report answers. The order is the order in which reports usually tell it. */
public enum SectionKind {
    /** What happened, in short. */
    OVERVIEW("Overview"),
    /** Events in their order, with times. */
    TIMELINE("Timeline"),
    /** What it meant for people, business, technology, environment and reputation. */
    IMPACT("Impact"),
    /** How it was noticed, contained, removed and recovered from; communication, coordination and decisions. */
    RESPONSE("Response"),
    /** Why it happened: technical, human, process and governance factors. */
    ROOT_CAUSE("Root cause"),
    /** What helped. */
    WHAT_WORKED("What worked"),
    /** What was learned, and what did not work. */
    LESSONS("Lessons"),
    /** What should be done or was done so that it does not happen again. */
    RECOMMENDATIONS("Recommendations"),
    /** Everything not recognised: free prose, background, appendices, page furniture. */
    OTHER("Other");

    private final String id;
    private final String label;

    SectionKind(String label) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.label = label;
    }

    /** Stable name used in files, URLs and the API, such as {@code root-cause}. */
    public String id() {
        return id;
    }

    /** English label for people. */
    public String label() {
        return label;
    }

    /** The kind with this {@link #id()}, or empty. */
    public static Optional<SectionKind> ofId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
