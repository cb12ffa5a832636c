/**
 * The index in process, on Lucene. Nothing else of the program imports Lucene.
 *
 * <p>A {@code Generation} is one index folder, opened; {@code IndexFolder} knows which one is in use. {@code Upkeep}
 * writes it: {@code Intake} brings reports in, {@code Rebuild} fills a new generation, {@code Comparison} checks one.
 * {@code ReportDocument} turns a report into what is indexed; {@code WordsQuery}, with {@code Constraints} for a
 * report's properties, and {@code Sight} turn a request into what is asked. {@code Sight} is the one way to a searcher:
 * it is made for a viewer and adds the viewer's filter to every query.
 *
 * <p>Invariant: what is shown of a hit comes from doc values; the stored text is read only for the excerpts of the hits
 * on the page.
 */
package org.incidentcommons.search.lucene;
