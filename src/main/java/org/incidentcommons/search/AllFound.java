package org.incidentcommons.search;

import java.util.List;

/**
 * All that a search finds, to be taken away.
 *
 * @param total how many it finds
 * @param taken how many of them are handed out, the first ones: all, or as many as were wanted at most
 * @param pieces in the order of the search, each report by itself, without passages. A piece is read when it is asked
 *     for, and within what the viewer may see then: what was withdrawn meanwhile is left out
 */
public record AllFound(long total, long taken, Iterable<List<Hit>> pieces) {}
