package org.incidentcommons.ingest;

/** What is done with a document, in this order. */
public enum Step {
    /** Writing its bytes to disk. */
    STORE,
    /** Reading its text, with the wait for a free fork. */
    EXTRACT,
    /** Finding its headings. */
    OUTLINE,
    /** Finding and replacing what identifies. */
    SANITIZE,
    /** Suggesting codes and reading measures and dates. */
    CLASSIFY,
    /** Writing the report to the database. */
    SAVE
}
