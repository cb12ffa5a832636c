package org.incidentcommons.report;

import io.micronaut.core.annotation.Introspected;

/**
 * Which revision of a report is published.
 *
 * @param id the number of the report
 */
@Introspected
public record PublishedRevision(long id, int revision) {}
