package org.incidentcommons.portal;

import java.util.ArrayList;
import java.util.List;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Segment;

/**
 * A passage of a report in a list.
 *
 * @param section the section it stands in
 * @param segments plain text without marks of lists; matches are to be marked
 */
public record PassageShown(String section, List<Segment> segments) {
    public static PassageShown of(Excerpt excerpt, Words words) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : excerpt.segments()) {
            // Lists that a document has run together in one line keep their dashes in the index.
            String text = segment.text().replaceAll("(?<=[.!?:)]) - (?=[\\p{Lu}\"])", " ");
            segments.add(new Segment(text, segment.isMatch()));
        }
        return new PassageShown(Shown.section(words, excerpt.section()), List.copyOf(segments));
    }
}
