package org.incidentcommons.portal.similar;

/**
 * @param id as in addresses
 * @param language tag of the language of its title
 */
record NamedReport(String id, String title, String language) {}
