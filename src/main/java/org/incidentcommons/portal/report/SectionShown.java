package org.incidentcommons.portal.report;

import java.util.List;

/**
 * A section on the page.
 *
 * @param id names its place in the address, {@code root-cause}, with a number from the second of its kind
 * @param heading as the contributor wrote it, else what the section answers
 * @param isOurs whether the heading is in the language of the page, else in that of the report
 * @param cards how many lessons or recommendations it shows; empty text for none
 */
record SectionShown(String id, String heading, boolean isOurs, List<Block> blocks, String cards) {}
