package org.incidentcommons.portal.codes;

import org.incidentcommons.portal.Shell;

/** What stands at the address of a code that no vocabulary has. */
record MissingCodePage(Shell shell) {}
