/**
 * The pages of patterns: any two of theme, cause, sector and year counted against each other, and one search over the
 * years; each number a link.
 */
package org.incidentcommons.portal.patterns;
