package org.incidentcommons.ingest;

/** Meanwhile the document was cancelled, or another worker was given it; what was made of it here is dropped. */
final class TakenOver extends RuntimeException {
    TakenOver(Document document) {
        super("document " + document.id() + ", attempt " + document.attempts());
    }
}
