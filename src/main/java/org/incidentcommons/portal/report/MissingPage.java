package org.incidentcommons.portal.report;

import java.util.Optional;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;

/** @param id the report asked for; empty when the address names none */
record MissingPage(Shell shell, Optional<String> id) {
    static MissingPage of(Optional<String> id, Words words) {
        return new MissingPage(Shell.of(words.say("report.missing.title"), Shell.Place.SEARCH), id);
    }
}
