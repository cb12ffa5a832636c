package org.incidentcommons.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.vocabulary.Scheme;

/**
 * A report like another one, with the reasons.
 *
 * @param hit the report; its excerpts are its beginning
 * @param sharedCodes codes both have, written {@code scheme:concept}, the rarest first
 * @param sharedTerms telling words both have, as they are written in the given text, the most telling first
 * @param quote the passage of the report where those words stand closest, the words marked
 * @param degrees how alike on each axis, above 0 to 1; axes on which nothing is alike are left out
 * @param passages those of both that are nearest in meaning; empty while either is not read by meaning
 */
public record SimilarHit(
        Hit hit,
        List<String> sharedCodes,
        List<String> sharedTerms,
        Optional<Excerpt> quote,
        Map<Axis, Float> degrees,
        Optional<PassagePair> passages) {
    public SimilarHit {
        degrees = Map.copyOf(degrees);
        sharedCodes = List.copyOf(sharedCodes);
        sharedTerms = List.copyOf(sharedTerms);
    }

    /** @return the shared codes of that vocabulary */
    public List<String> sharedCodes(Scheme scheme) {
        String prefix = scheme.id() + ":";
        return sharedCodes.stream().filter(code -> code.startsWith(prefix)).toList();
    }

    /** Numbers only: the text is for its audience. */
    @Override
    public String toString() {
        return "SimilarHit[" + hit.id() + ", " + sharedCodes.size() + " codes, " + sharedTerms.size() + " terms]";
    }
}
