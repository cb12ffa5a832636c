package org.incidentcommons.ingest;

/** Where a received document is. Every document is in exactly one of these. */
public enum DocumentState {
    /** Stored and waiting, or being processed right now. */
    IN_WORK("in work"),
    /** A report was made from it that only contributor and reviewers see. */
    DRAFT("draft"),
    /** A report was made from it and published. */
    PUBLISHED("published"),
    /** The same bytes came before under another name; it is linked to that document's report. */
    DUPLICATE("duplicate"),
    /** An archive whose entries are documents of their own. */
    UNPACKED("unpacked archive"),
    /** Someone stopped its batch before it was read. The original is kept. */
    CANCELLED("cancelled"),
    /** It could not be read safely; its outcome and reason say why. The original is kept. */
    QUARANTINED("quarantined");

    private final String label;

    DocumentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
