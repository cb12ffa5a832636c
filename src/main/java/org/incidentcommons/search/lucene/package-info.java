/**
 * The index in process, on Lucene. Nothing else of the program imports Lucene.
 *
 * <p>A {@code Generation} is one index folder, opened; {@code IndexFolder} knows which one is in use. {@code Upkeep}
 * writes it: {@code Intake} brings reports in, {@code Rebuild} fills a new generation, {@code Comparison} checks one.
 * {@code ReportDocument} turns a report into what is indexed; {@code WordsQuery}, with {@code Constraints} for a
 * report's properties, and {@code Sight} turn a request into what is asked. {@code Sight} is the one way to a searcher:
 * it is made for a viewer and adds the viewer's filter to every query.
 *
 * <p>{@code PassageIndex} holds the passages of the reports as vectors. {@code PassageUpkeep} writes it behind the
 * index of the reports, from the texts that are in there. It orders and proposes only: what a viewer is shown always
 * comes from the index of the reports through {@code Sight}, so passages that lag behind show nothing that is not to be
 * seen. Without them, searches go by words.
 *
 * <p>Invariant: what is shown of a hit comes from doc values; the stored text is read only for the excerpts of the hits
 * on the page.
 */
package org.incidentcommons.search.lucene;
