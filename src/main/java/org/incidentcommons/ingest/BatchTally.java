package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;

/** What was counted of a batch as it arrived. */
@Introspected
record BatchTally(long id, long received, long unchanged) {}
