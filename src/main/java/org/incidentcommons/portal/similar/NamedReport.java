package org.incidentcommons.portal.similar;

/** @param id as in addresses */
record NamedReport(String id, String title) {}
