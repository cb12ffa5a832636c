package org.incidentcommons.report;

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

    /** @return the name used in addresses, files and the index */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }
}
