package org.incidentcommons.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.incidentcommons.search.Excerpt;

/**
 * A passage of a report as plain text in pieces.
 *
 * @param section the kind of section it stands in
 * @param segments in reading order; joined they are the passage
 */
@Serdeable
record Highlight(String section, List<Piece> segments) {
    /** @param match whether this piece is what was searched for */
    @Serdeable
    record Piece(String text, boolean match) {}

    static Highlight of(Excerpt excerpt) {
        return new Highlight(
                excerpt.section().id(),
                excerpt.segments().stream()
                        .map(segment -> new Piece(segment.text(), segment.isMatch()))
                        .toList());
    }
}
