package org.incidentcommons.report;

/** Who gave a report a code. What people decided is never overwritten by the machine. */
public enum CodeOrigin {
    /** Suggested by the machine and accepted by an operator's threshold, not yet seen by a person. */
    MACHINE,
    /** Given by the contributor with the document. */
    CONTRIBUTOR,
    /** Decided by a person in review. */
    REVIEWER
}
