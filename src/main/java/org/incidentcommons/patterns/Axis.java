package org.incidentcommons.patterns;

import java.util.Objects;
import java.util.Optional;
import org.incidentcommons.search.Facet;

/**
 * What one side of a table lists.
 *
 * @param facet theme, cause, sector or year
 * @param under the concept whose narrower concepts are listed; empty for the top of the vocabulary, and for years
 */
public record Axis(Facet facet, Optional<String> under) {
    public Axis {
        Objects.requireNonNull(under);
        if (facet == Facet.COUNTRY) {
            throw new IllegalArgumentException("tables are made of themes, causes, sectors and years");
        }
        if (facet == Facet.YEAR && under.isPresent()) {
            throw new IllegalArgumentException("nothing is narrower than a year");
        }
    }

    /** @return the top concepts of that facet, or the years */
    public static Axis of(Facet facet) {
        return new Axis(facet, Optional.empty());
    }

    public static Axis under(Facet facet, String concept) {
        return new Axis(facet, Optional.of(concept));
    }
}
