/**
 * What the portal is, how it protects sources, codes, serves researchers and readers of all kinds, and what it keeps:
 * six short pages. What they state as a fact is read from what is set, in
 * {@link org.incidentcommons.portal.about.Facts}.
 */
package org.incidentcommons.portal.about;
