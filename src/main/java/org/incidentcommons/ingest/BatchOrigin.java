package org.incidentcommons.ingest;

/** Where a batch came from. */
public enum BatchOrigin {
    SAMPLE_CORPUS,
    COMMAND_LINE,
    SERVER
}
