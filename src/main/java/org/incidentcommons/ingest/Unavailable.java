package org.incidentcommons.ingest;

/** Infrastructure is missing: the work waits and is done later; the document is not to blame. */
public final class Unavailable extends RuntimeException {
    private final Infrastructure what;

    Unavailable(Infrastructure what, String message, Throwable cause) {
        super(message, cause);
        this.what = what;
    }

    public Infrastructure what() {
        return what;
    }
}
