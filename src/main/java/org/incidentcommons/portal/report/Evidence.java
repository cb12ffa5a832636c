package org.incidentcommons.portal.report;

import org.incidentcommons.portal.language.Phrase;

/**
 * A sentence that supports codes.
 *
 * @param number from 1 in the order of the notes; names the place in the text and the note beside it
 * @param scheme of the first code it supports, for its colour
 * @param labels the codes it supports, for readers who hear the page
 */
record Evidence(int number, String scheme, Phrase labels) {}
