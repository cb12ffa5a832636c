/**
 * What a safe text says: the themes, causes and sectors it speaks of, how long it took to detect, respond and recover,
 * and when it happened. Each answer carries the sentence it was read from.
 *
 * <p>Invariant: everything here is a suggestion. People, or a threshold an operator sets, decide.
 */
package org.incidentcommons.classify;
