package org.incidentcommons.ingest;

/** What was read of one document in one attempt, not written yet. */
record Read(Document document, Reading reading, Labels labels, StepTimes times) {
    /** @return whether one report is made of it, and nothing else */
    boolean isOneReport() {
        return reading.content().isPresent() && reading.entries().isEmpty();
    }
}
