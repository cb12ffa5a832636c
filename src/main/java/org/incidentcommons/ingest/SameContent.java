package org.incidentcommons.ingest;

/**
 * A document whose bytes another one has too.
 *
 * @param batch in which it came
 * @param name as sent; may identify
 */
public record SameContent(long batch, long document, String name, DocumentState state) {
    static SameContent of(Document document) {
        return new SameContent(document.batchId(), document.id(), document.name(), document.state());
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "SameContent " + document;
    }
}
