/**
 * Who takes part and who may see what.
 *
 * <p>An {@link org.incidentcommons.community.Organization} contributes reports; its name never leaves this system. An
 * {@link org.incidentcommons.community.Audience} says for whom a report is meant (TLP 2.0). A
 * {@link org.incidentcommons.community.Viewer} is whoever is reading; every read path takes one.
 *
 * <p>Invariant: what a viewer may see is decided here and nowhere else.
 */
package org.incidentcommons.community;
