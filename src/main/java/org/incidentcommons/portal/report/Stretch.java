package org.incidentcommons.portal.report;

import java.util.Optional;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * A stretch of text that matches as a whole or not at all.
 *
 * @param match its number, from 1 in the order of the report, where it is what the reader looks for
 */
record Stretch(SanitizedText text, Optional<Integer> match) {}
