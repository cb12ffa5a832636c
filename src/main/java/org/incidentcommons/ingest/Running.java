package org.incidentcommons.ingest;

import java.time.Instant;

/**
 * A document that is being processed, for the operator.
 *
 * @param name as sent; may identify
 * @param isAlone whether it is in the careful lane
 */
public record Running(long document, String name, Instant startedAt, int attempt, boolean isAlone) {
    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "Running " + document;
    }
}
