/**
 * Compare one's own text: the text is sanitized, compared and forgotten. It is sent in the body of the request, so that
 * it stands in no address, and nothing of it is stored or logged. A file is read in the parsing fork and deleted; what
 * goes on from there is its sanitized text. A report is compared by its address, which holds all that was chosen.
 */
package org.incidentcommons.portal.similar;
