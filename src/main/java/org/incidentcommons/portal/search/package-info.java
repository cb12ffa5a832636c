/**
 * The search page. Its address is a {@link org.incidentcommons.search.SearchRequest} and every link on it is that
 * request with one thing changed, so the address alone says what is shown.
 *
 * <p>A facet on the page is a value and a partial of the same name: {@code ConceptFacet} for the nested vocabularies,
 * {@code ValueFacet} for all that does not nest, {@code YearFacet}.
 *
 * <p>{@code HelpPage} shows by examples how to ask. {@code SearchFeed} is the same search as Atom, always for a reader
 * who has not signed in.
 */
package org.incidentcommons.portal.search;
