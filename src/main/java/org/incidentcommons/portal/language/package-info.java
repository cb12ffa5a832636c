/**
 * What the portal says to people, in their language.
 *
 * <p>{@link org.incidentcommons.portal.language.Words} is everything in one language: messages, numbers, dates, names
 * of countries. A controller method asks for it as it asks for the viewer. Messages stand in
 * {@code messages/GROUP.properties} (English) and {@code GROUP_de.properties} (German), in the form of ICU's
 * MessageFormat, whole sentences with their plurals; the first part of a key is its group, so {@code search.count} is
 * found in {@code search.properties}.
 *
 * <p>A message may mark words inside its sentence: {@code <b>}, {@code <em>}, {@code <code>}, {@code <kbd>},
 * {@code <hidden>}, {@code <num>}, {@code <en>}, and any other name for a link, whose address is given under that name.
 * A value cannot mark anything, whatever stands in it; only a {@link org.incidentcommons.portal.language.Phrase} can,
 * which the program makes of labels of the vocabularies, so that they stay marked as English in any sentence.
 *
 * <p>Invariants: a key that is missing, a value that is missing or not wanted are errors in tests and a line in the log
 * of a running portal, which then shows the English message or the key, never an empty place.
 */
package org.incidentcommons.portal.language;
