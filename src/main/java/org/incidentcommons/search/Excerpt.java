package org.incidentcommons.search;

import java.util.List;
import java.util.stream.Collectors;
import org.incidentcommons.outline.SectionKind;

/**
 * A short passage of a report.
 *
 * @param section where it stands
 * @param segments in reading order; together they are the passage
 */
public record Excerpt(SectionKind section, List<Segment> segments) {
    public Excerpt {
        segments = List.copyOf(segments);
    }

    /** @return the passage as one plain text */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
