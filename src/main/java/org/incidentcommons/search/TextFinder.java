package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.sanitize.SanitizedText;

/** Finds in a text what a search for words would have matched in it. */
public interface TextFinder {
    /**
     * @param words as typed into a search; fields, what is excluded and what cannot be understood find nothing
     * @param language ISO 639-1, of the texts
     * @return looks for them in one text after the other
     */
    Finding of(String words, Optional<String> language);

    /** Words made ready to be found. */
    interface Finding {
        /** @return where they stand, in the order of the text, none inside another */
        List<Place> in(SanitizedText text);
    }

    /**
     * A place in a text.
     *
     * @param start of its first character, UTF-16 units
     * @param end after its last
     */
    record Place(int start, int end) {}
}
