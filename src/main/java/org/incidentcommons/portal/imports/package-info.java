/**
 * Where the documents of an import are: figures only, because names of files can tell who sent them. Where the reader
 * wants it, the page loads again by itself until the import is done; the figures come from the database and so hold
 * through restarts.
 */
package org.incidentcommons.portal.imports;
