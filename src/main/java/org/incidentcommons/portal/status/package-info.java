/**
 * How this installation is, part by part, in words, with what to do. It asks nothing of the database itself, so it
 * answers when everything else waits for it, and it names nothing that came from a contributor, so everyone may see it.
 */
package org.incidentcommons.portal.status;
