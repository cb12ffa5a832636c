package org.incidentcommons.search;

/**
 * Two passages that mean nearly the same.
 *
 * @param own of the text or report that was asked with
 * @param other of the report found
 * @param nearness the cosine of their vectors, at most 1
 */
public record PassagePair(Excerpt own, Excerpt other, float nearness) {}
