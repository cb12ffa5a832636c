package org.incidentcommons.portal.imports;

import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;

/**
 * Where the operator enters the import key.
 *
 * @param wasWrong whether what was entered is not the key
 * @param back the import whose page follows, 0 for that of all
 */
record KeyPage(Shell shell, boolean wasWrong, long back) {
    static KeyPage of(long back, Words words) {
        return new KeyPage(Shell.of(words.say("imports.key"), Shell.Place.OTHER), false, back);
    }

    KeyPage refused() {
        return new KeyPage(shell, true, back);
    }
}
