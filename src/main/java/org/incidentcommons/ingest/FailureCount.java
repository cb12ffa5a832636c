package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import org.incidentcommons.extract.Outcome;

/** How many documents of one media type failed in one way. */
@Introspected
public record FailureCount(Outcome outcome, @Nullable String mediaType, long documents) {}
