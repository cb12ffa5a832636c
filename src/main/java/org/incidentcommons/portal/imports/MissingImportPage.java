package org.incidentcommons.portal.imports;

import org.incidentcommons.portal.Shell;

/** What stands at the address of an import that never was. */
record MissingImportPage(Shell shell) {}
