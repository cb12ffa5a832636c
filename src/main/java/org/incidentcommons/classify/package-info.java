/**
 * What a safe text says: the themes, causes and sectors it speaks of, how long it took to detect, respond and recover,
 * and when it happened. Each answer carries the sentence it was read from.
 *
 * <p>Suggestions come from the wording of the vocabularies: every label, phrase and hint is a <em>clue</em>, found
 * stemmed and in order, left out where it is denied, weighted by its place; a <em>ballot</em> per scheme chooses by
 * what the clues say together. Where the sanitizer hid a name, {@link org.incidentcommons.classify.HiddenWords} lets
 * its kind still be read; no answer holds such words.
 *
 * <p>Invariant: everything here is a suggestion. People, or a threshold an operator sets, decide.
 */
package org.incidentcommons.classify;
