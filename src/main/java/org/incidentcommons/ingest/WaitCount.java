package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** How many documents wait for something that was missing. */
@Introspected
@Serdeable
public record WaitCount(Infrastructure what, long documents) {}
