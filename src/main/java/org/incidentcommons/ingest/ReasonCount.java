package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** How many documents ended for one reason. */
@Introspected
@Serdeable
public record ReasonCount(String reason, long documents) {}
