package org.incidentcommons.ingest;

/** The reading program ended over the document or ran out of time, so nothing is known of it yet. */
final class ReadingBroke extends RuntimeException {
    private final transient Reading reading;

    ReadingBroke(Reading reading) {
        super(reading.outcome().name());
        this.reading = reading;
    }

    Reading reading() {
        return reading;
    }
}
