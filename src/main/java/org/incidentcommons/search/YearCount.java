package org.incidentcommons.search;

/** @param count the incidents of that year, under all filters but that of years */
public record YearCount(int year, long count) {}
