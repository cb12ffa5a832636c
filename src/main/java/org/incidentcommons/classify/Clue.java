package org.incidentcommons.classify;

import org.incidentcommons.vocabulary.Concept;

/**
 * One wording of one concept, and how much it speaks for it.
 *
 * @param concept index of the concept in its {@link Ballot}
 * @param stems the wording as it is matched; two concepts with the same have one wording between them
 * @param strong whether it may carry a suggestion alone; hints may not
 */
record Clue(Concept of, int concept, String wording, String stems, boolean strong, double weight) {}
