package org.incidentcommons.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What a reader may see of one report changed: it appeared, changed or went away.
 *
 * @param sequence larger than that of every change that became visible before
 * @param revision the report's at that time
 */
@MappedEntity("report_change")
public record Change(@Id long sequence, long reportId, int revision, Instant changedAt) {}
