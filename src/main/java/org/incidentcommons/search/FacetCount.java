package org.incidentcommons.search;

/**
 * @param value a concept id, or a country
 * @param count the reports that have it or something narrower, under all filters but those of its own facet
 * @param isSelected whether the request filters by it; selected values are listed even with count 0
 */
public record FacetCount(String value, long count, boolean isSelected) {}
