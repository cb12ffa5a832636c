/**
 * Where the documents of an import are, and of all imports. Everyone may see figures; names of files and reasons can
 * tell who sent them, so these, and what can be done about failed documents, are for the operator, who enters the
 * import key. The figures come from the database and so hold through restarts. With scripts they change by themselves,
 * as events from the server, until the reader pauses them; without, the page loads again where the reader wants it.
 */
package org.incidentcommons.portal.imports;
