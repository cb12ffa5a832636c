/**
 * The page of one report: its sections in order, lessons and recommendations as cards, codes beside the text with the
 * sentence that supports each, and what is alike elsewhere.
 *
 * <p>{@link org.incidentcommons.portal.report.Block} is a piece of a section's text that becomes one element of the
 * page; {@link org.incidentcommons.portal.report.Run} is a stretch of it, marked where it supports a code.
 */
package org.incidentcommons.portal.report;
