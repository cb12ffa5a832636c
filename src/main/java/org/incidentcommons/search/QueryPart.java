package org.incidentcommons.search;

/**
 * @param text a word, or the words of a phrase without the quotes
 * @param isPhrase whether the words must follow one another
 * @param isExcluded whether reports with it are left out
 */
public record QueryPart(String text, boolean isPhrase, boolean isExcluded) {}
