/**
 * The pipeline: from bytes received to a report stored.
 *
 * <p>The {@link org.incidentcommons.ingest.Inbox} stores what arrives under its digest and queues a job in the same
 * transaction. A worker of the {@link org.incidentcommons.ingest.Queue} reads the document
 * ({@link org.incidentcommons.ingest.DocumentReader}), drafts a report and stores it. A
 * {@link org.incidentcommons.ingest.Batch} is what was sent in one go; its {@link org.incidentcommons.ingest.Progress}
 * says where its documents are.
 *
 * <p>Invariants: what was acknowledged is on disk and in the database. Every document has exactly one state and, once
 * it is final, a reason; the states of a batch add up to what was received. A step can be repeated without harm: a job
 * that was cut off starts again. One bad document never stops another.
 */
package org.incidentcommons.ingest;
