package org.incidentcommons.report;

import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * @param kind what the section answers
 * @param heading as the contributor wrote it; blank when it had none
 * @param body paragraphs with blank lines between, list items as {@code - item}, table rows as {@code a | b}
 */
public record ReportSection(SectionKind kind, SanitizedText heading, SanitizedText body) {}
