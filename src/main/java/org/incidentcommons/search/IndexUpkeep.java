package org.incidentcommons.search;

import java.util.function.Consumer;

/** Keeps the index equal to the database. The index follows the change feed by itself; the rest is for the operator. */
public interface IndexUpkeep {
    /** @return how the index stands, for health and for progress */
    IndexState state();

    /** Applies every change there is now and makes it durable; returns at once when there is none. */
    void catchUp();

    /**
     * Builds a new index beside the one in use, checks it against the database, switches to it and deletes the old one.
     * Searches go on meanwhile, and changes that come meanwhile are in it. A report that cannot be indexed does not
     * stop it: the state names it as left out.
     *
     * @param progress is told now and then how far it is
     * @throws IllegalStateException when the new index does not agree with the database; the old one stays in use
     */
    IndexState rebuild(Consumer<RebuildProgress> progress);

    /** Compares the index with the database, after catching up. Reports that change meanwhile are no difference. */
    IndexDifferences check();
}
