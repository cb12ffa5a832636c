/** The page of patterns: any two of theme, cause, sector and year counted against each other, each number a link. */
package org.incidentcommons.portal.patterns;
