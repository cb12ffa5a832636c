/**
 * The portal for programs: the same searches as the pages, as JSON, and the door through which a running portal
 * receives imports. Described by OpenAPI at {@code /api}.
 *
 * <p>Invariants: every read is made for a viewer; text is plain text, never HTML; an error is an object with one
 * sentence in {@code error} that says what to do.
 */
package org.incidentcommons.api;
