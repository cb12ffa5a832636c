package org.incidentcommons.extract;

/** How carefully a document is read. */
public enum Care {
    /** In a fork that serves one document after the other. */
    NORMAL,
    /**
     * For a document that took a fork down or ran out of time: alone in a fork that is started for it and ends with it,
     * with smaller limits, while the others go on in theirs. One such document is read at a time.
     */
    CAREFUL
}
