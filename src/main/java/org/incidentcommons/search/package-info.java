/**
 * The index: which published reports fit a question, and how many there are of each kind.
 *
 * <p>A {@link org.incidentcommons.search.SearchRequest} is everything that a search address says; address and value
 * turn into each other without loss. {@link org.incidentcommons.search.ReportIndex} answers it for a viewer with
 * {@link org.incidentcommons.search.Hit hits}, {@link org.incidentcommons.search.FacetCount counts} and
 * {@link org.incidentcommons.search.Excerpt excerpts}, and finds {@link org.incidentcommons.search.SimilarHit similar}
 * reports with reasons. {@link org.incidentcommons.search.IndexUpkeep} keeps it equal to the database. The body in
 * {@code lucene} runs in process.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The database is the truth. The index follows the change feed, remembers in each commit the last change it
 *       holds, and can be thrown away and rebuilt at any time.
 *   <li>A report that cannot be indexed holds up no other: it is left out, and named by state, check and rebuild.
 *   <li>Only sanitized text goes in, and no answer depends on a report that its viewer may not see, except that scores
 *       weigh words by how common they are in all reports.
 *   <li>Values of a facet are joined by OR, facets by AND; the counts of a facet ignore its own selection; a concept
 *       stands for itself and everything narrower.
 *   <li>No words are an error.
 *   <li>Excerpts are plain text in one line and in segments, never markup.
 * </ul>
 */
package org.incidentcommons.search;
