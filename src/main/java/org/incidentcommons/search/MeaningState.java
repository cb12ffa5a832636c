package org.incidentcommons.search;

import java.util.Optional;

/**
 * How far reports have been read for their meaning. It runs behind the index; what is not read yet is found by words.
 *
 * @param isOn whether it is switched on and runs on this machine
 * @param passages how many passages can be found
 * @param lag changes in the index that it has not read yet, as seen when it last looked
 * @param lastError why the last attempt to read failed; empty when it did not
 */
public record MeaningState(boolean isOn, long passages, long lag, Optional<String> lastError) {}
