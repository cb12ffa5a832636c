package org.incidentcommons.search.lucene;

import java.util.Optional;
import org.incidentcommons.outline.SectionKind;

/**
 * A passage with its vector of length 1.
 *
 * @param section it begins in; empty for the title, and for a text without sections
 */
record Passage(Stretch place, Optional<SectionKind> section, float[] vector) {
    boolean isLesson() {
        return isLesson(section);
    }

    static boolean isLesson(Optional<SectionKind> section) {
        return section.filter(kind -> kind == SectionKind.LESSONS || kind == SectionKind.RECOMMENDATIONS)
                .isPresent();
    }

    /** Numbers only: what a vector was made from can partly be guessed. */
    @Override
    public String toString() {
        return "Passage[" + place.start() + " to " + place.end() + "]";
    }
}
