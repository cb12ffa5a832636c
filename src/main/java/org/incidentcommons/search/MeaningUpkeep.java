package org.incidentcommons.search;

/** Reads reports for their meaning, behind the index, by itself. What is here is for the operator. */
public interface MeaningUpkeep {
    MeaningState state();

    /**
     * Reads everything that is in the index now; returns at once when it is switched off or there is nothing to read.
     */
    void catchUp();
}
