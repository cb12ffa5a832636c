package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import org.incidentcommons.extract.Outcome;

/** How many documents are in one state with one outcome. */
@Introspected
record StateCount(DocumentState state, @Nullable Outcome outcome, long documents) {}
