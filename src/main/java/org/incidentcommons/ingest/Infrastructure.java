package org.incidentcommons.ingest;

/** What every document needs and none is to blame for when it is missing. */
public enum Infrastructure {
    DATABASE("the database"),
    DISK("room on the disk"),
    ORIGINAL("its original, which is not on this node's disk"),
    FORK("the program that reads documents");

    private final String label;

    Infrastructure(String label) {
        this.label = label;
    }

    /** @return what is waited for, as it stands after "waiting for" */
    public String label() {
        return label;
    }
}
