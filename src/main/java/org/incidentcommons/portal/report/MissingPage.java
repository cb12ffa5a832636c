package org.incidentcommons.portal.report;

import java.util.Optional;
import org.incidentcommons.portal.Shell;

/** @param id the report asked for; empty when the address names none */
record MissingPage(Shell shell, Optional<String> id) {
    static MissingPage of(Optional<String> id) {
        return new MissingPage(Shell.of("No such report", Shell.Place.SEARCH), id);
    }
}
