/**
 * Where the documents of an import are: figures only, because names of files can tell who sent them. The page loads
 * again by itself until the import is done, and holds through restarts because the figures come from the database.
 */
package org.incidentcommons.portal.imports;
