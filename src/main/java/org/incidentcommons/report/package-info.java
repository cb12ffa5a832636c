/**
 * The report: what remains of a contributed document after structuring and sanitizing, and what was decided about it.
 *
 * <p>A {@link org.incidentcommons.report.Report} has sections, lessons, recommendations, measures and
 * {@link org.incidentcommons.report.Code codes}. {@link org.incidentcommons.report.Reports} keeps them in the database,
 * which is the truth; each time a reader's view of a report may have changed, the same transaction adds a row to the
 * {@link org.incidentcommons.report.ChangeFeed}, from which the index catches up.
 *
 * <p>Invariants: all text in here is {@link org.incidentcommons.sanitize.SanitizedText}. Reports are read for a viewer;
 * the unfiltered ways are named so and serve the index and the operator. Change numbers become visible in their order.
 */
package org.incidentcommons.report;
