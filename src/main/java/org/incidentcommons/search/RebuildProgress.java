package org.incidentcommons.search;

/**
 * @param done reports written to the new index
 * @param total published reports when the rebuild began
 */
public record RebuildProgress(long done, long total) {}
