/** The vocabularies to browse: what each code means, what stands above and below it, and which reports have it. */
package org.incidentcommons.portal.codes;
