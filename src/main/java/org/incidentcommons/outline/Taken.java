package org.incidentcommons.outline;

import java.util.BitSet;
import java.util.Collection;
import java.util.TreeSet;

/** Places in a text that are headings already, asked for each line of texts with as many headings as lines. */
final class Taken {
    private final BitSet characters = new BitSet();
    private final TreeSet<Integer> points = new TreeSet<>();

    Taken(Collection<Heading> headings) {
        for (Heading heading : headings) {
            Span span = heading.span();
            if (span.isEmpty()) {
                points.add(span.start());
            } else {
                characters.set(span.start(), span.end());
            }
        }
    }

    /** @return whether any {@link Span#overlaps overlaps} the place, which is not empty */
    boolean overlaps(Span place) {
        int taken = characters.nextSetBit(place.start());
        Integer point = points.higher(place.start());
        return taken >= 0 && taken < place.end() || point != null && point < place.end();
    }
}
