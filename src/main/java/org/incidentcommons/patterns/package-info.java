/**
 * Across reports: which combinations recur.
 *
 * <p>{@link org.incidentcommons.patterns.CrossTables} counts any two of theme, cause, sector and year against each
 * other for a search and a viewer. Each {@link org.incidentcommons.patterns.CrossTable.Cell cell} carries the search
 * that finds exactly its reports, and how many there would be if the two had nothing to do with each other.
 * {@link org.incidentcommons.patterns.Trends} counts one search over the years, beside all reports of each year.
 * {@link org.incidentcommons.patterns.Standouts} finds the pairs of codes that come together clearly more often than
 * expected.
 *
 * <p>Invariant: every number is the total of the search it carries, read by the same viewer from the same index.
 */
package org.incidentcommons.patterns;
