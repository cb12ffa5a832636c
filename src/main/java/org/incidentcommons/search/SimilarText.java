package org.incidentcommons.search;

import java.util.Objects;
import java.util.Set;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * A text to find similar reports for. It is neither stored nor logged.
 *
 * @param codes written {@code scheme:concept}; what is known or suggested about the text, may be empty
 */
public record SimilarText(SanitizedText text, Set<String> codes) {
    public SimilarText {
        Objects.requireNonNull(text);
        codes = Set.copyOf(codes);
    }
}
