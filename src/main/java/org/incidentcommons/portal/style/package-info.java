/**
 * For development only: every component of the pages in its states, from which new pages are built, and every page for
 * errors as readers meet it. There with the environment {@code dev} ({@code MICRONAUT_ENVIRONMENTS=dev}) and in tests.
 */
package org.incidentcommons.portal.style;
