/**
 * The first page: what this is, a search box, and the ways in. What it shows is counted from the reports that are
 * there, so an empty portal explains how to fill it instead.
 */
package org.incidentcommons.portal.home;
