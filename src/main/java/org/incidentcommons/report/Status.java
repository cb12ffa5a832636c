package org.incidentcommons.report;

/** Where in its life a report is. Only {@link #PUBLISHED} is visible outside the contributor and the reviewers. */
public enum Status {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    PUBLISHED,
    RETURNED,
    WITHDRAWN
}
