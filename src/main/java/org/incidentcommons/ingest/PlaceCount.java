package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;

/** How many documents of a batch are in one place of the balance. */
@Introspected
record PlaceCount(long batchId, Balance.Place place, long documents) {}
