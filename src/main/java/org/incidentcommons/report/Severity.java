package org.incidentcommons.report;

import java.util.Arrays;
import java.util.Optional;

/**
 * How bad what happened was, on one scale for every sector: the worst of harm to people, to service, to data and to
 * money decides. Told by the contributor or a reviewer, never guessed. A near miss is told by what came of it, so
 * mostly {@link #NONE}.
 */
public enum Severity {
    NONE("none", "No harm", "Nothing came of it: it was caught, or had no effect that anyone felt."),
    MINOR(
            "minor",
            "Minor",
            "Put right within ordinary work: an inconvenience, first aid at most, no data of others, no lasting loss."),
    MODERATE(
            "moderate",
            "Moderate",
            "Some people could not do their work or get a service for hours, data of a few were exposed, or someone"
                    + " needed medical treatment."),
    MAJOR(
            "major",
            "Major",
            "A service many rely on failed for a day or more, data of many were exposed, someone was seriously hurt, or"
                    + " the loss was felt by the whole organization."),
    CRITICAL(
            "critical",
            "Critical",
            "A life was lost or in danger, supply of the public was cut, or the organization itself was at risk.");

    private final String id;
    private final String label;
    private final String definition;

    Severity(String id, String label, String definition) {
        this.id = id;
        this.label = label;
        this.definition = definition;
    }

    /** @return the severity with that {@link #id()} */
    public static Optional<Severity> of(String id) {
        return Arrays.stream(values())
                .filter(severity -> severity.id.equals(id))
                .findFirst();
    }

    /** @return the name used in addresses, files and the index */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** @return when to choose it */
    public String definition() {
        return definition;
    }
}
