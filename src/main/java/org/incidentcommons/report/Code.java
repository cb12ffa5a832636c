package org.incidentcommons.report;

import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Scheme;

/**
 * A concept assigned to a report.
 *
 * @param scheme which vocabulary
 * @param concept id of the concept in it
 * @param origin who assigned it
 * @param confidence 0 to 1; 1 where people decided
 * @param evidence the sentence of the report that supports it; blank where none was given
 */
public record Code(Scheme scheme, String concept, CodeOrigin origin, double confidence, SanitizedText evidence) {
    public Code {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
        }
    }

    /** @return scheme and concept as one word, {@code cause:untested-restore} */
    public String code() {
        return scheme.id() + ":" + concept;
    }
}
