package org.incidentcommons.ingest;

import java.io.IOException;

/** A document has more bytes than this installation accepts. */
public final class TooLarge extends IOException {
    TooLarge(long maxBytes) {
        super("The document is larger than the " + maxBytes / (1024 * 1024) + " MiB accepted here"
                + " (incident-commons.ingest.max-bytes)");
    }
}
