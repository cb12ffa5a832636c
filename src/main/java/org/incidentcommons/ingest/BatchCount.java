package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;

/** How many documents of a batch are in one state. */
@Introspected
record BatchCount(long batchId, DocumentState state, long documents) {}
