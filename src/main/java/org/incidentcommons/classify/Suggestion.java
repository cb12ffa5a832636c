package org.incidentcommons.classify;

import java.util.Objects;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.vocabulary.Concept;

/**
 * A concept that a report seems to speak of.
 *
 * @param confidence 0 to 1: about the share of suggestions at this height that people agree with
 * @param evidence the sentence that speaks most clearly for it
 * @param passage the index of the passage that the sentence stands in, from 0
 */
public record Suggestion(Concept concept, double confidence, SanitizedText evidence, int passage) {
    public Suggestion {
        Objects.requireNonNull(concept);
        Objects.requireNonNull(evidence);
        if (!(confidence >= 0 && confidence <= 1) || passage < 0) {
            throw new IllegalArgumentException("confidence must be 0 to 1 and passage not negative");
        }
    }
}
