package org.incidentcommons.portal.report;

import java.util.Optional;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * A stretch of text.
 *
 * @param evidence set where the text supports a code
 */
record Run(SanitizedText text, Optional<Evidence> evidence) {
    static Run plain(SanitizedText text) {
        return new Run(text, Optional.empty());
    }
}
