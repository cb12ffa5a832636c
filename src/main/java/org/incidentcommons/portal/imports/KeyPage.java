package org.incidentcommons.portal.imports;

import org.incidentcommons.portal.Shell;

/**
 * Where the operator enters the import key.
 *
 * @param wasWrong whether another was entered before
 * @param back where it goes on
 */
record KeyPage(Shell shell, boolean wasWrong, long back) {}
