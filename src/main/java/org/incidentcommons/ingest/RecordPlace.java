package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where the bytes of a record are: records that arrive together are stored as one file and processed as one job.
 *
 * @param chunk the records stored together, by the number of the first of their documents
 * @param file the SHA-256 of the file
 * @param firstByte from 0
 * @param bytes how many
 * @param place which line of which file it was, as sent; null for records of earlier releases
 */
@MappedEntity("record_place")
record RecordPlace(
        @Id Long documentId,
        long chunk,
        String file,
        int firstByte,
        int bytes,
        @Nullable String place) {
    /** The name of a file may identify, so it is left out. */
    @Override
    public String toString() {
        return "RecordPlace of document " + documentId;
    }
}
