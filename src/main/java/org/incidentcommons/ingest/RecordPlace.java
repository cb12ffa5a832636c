package org.incidentcommons.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where the bytes of a record are: records that arrive together are stored as one file and processed as one job.
 *
 * @param chunk the records stored together, by the number of the first of their documents
 * @param file the SHA-256 of the file
 * @param firstByte from 0
 * @param bytes how many
 */
@MappedEntity("record_place")
record RecordPlace(@Id Long documentId, long chunk, String file, int firstByte, int bytes) {}
