package org.incidentcommons.portal;

import java.util.List;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Segment;

/**
 * A passage of a report in a list.
 *
 * @param section the section it stands in
 * @param segments plain text; matches are to be marked
 */
public record PassageShown(String section, List<Segment> segments) {
    public static PassageShown of(Excerpt excerpt) {
        return new PassageShown(excerpt.section().label(), excerpt.segments());
    }
}
