/**
 * Compare one's own text: the text is sanitized, compared and forgotten. It is sent in the body of the request, so that
 * it stands in no address, and nothing of it is stored or logged.
 */
package org.incidentcommons.portal.similar;
