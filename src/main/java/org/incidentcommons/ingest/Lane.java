package org.incidentcommons.ingest;

import org.incidentcommons.extract.Care;

/** Where a document is processed. */
enum Lane {
    /** With all others. */
    NORMAL,
    /** Alone, after it broke the reading program or ran out of time, so that it holds up nobody. */
    CAREFUL;

    Care care() {
        return this == NORMAL ? Care.NORMAL : Care.CAREFUL;
    }
}
