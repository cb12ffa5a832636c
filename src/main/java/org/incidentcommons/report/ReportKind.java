package org.incidentcommons.report;

import java.util.Arrays;
import java.util.Optional;

/** Whether harm came about. Near misses count as much as incidents. */
public enum ReportKind {
    INCIDENT("incident", "Incident"),
    NEAR_MISS("near-miss", "Near miss");

    private final String id;
    private final String label;

    ReportKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** @return the kind with that id */
    public static Optional<ReportKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** @return the name used in addresses, files and the index */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
