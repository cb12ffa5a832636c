package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Introspected;

/**
 * One of several documents with the same name.
 *
 * @param name as sent; may identify
 */
@Introspected
record Version(long id, String name, DocumentState state) {
    @Override
    public String toString() {
        return "Version " + id;
    }
}
