package org.incidentcommons.outline;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that should be done, or was done, so that the incident does not happen again.
 *
 * @param text its place, without the list marker
 * @param kind what sort of measure it is, where the words tell
 * @param addressees who can use it, as far as the words tell
 * @param priority as stated
 * @param owner place of the role that owns it as stated, in the text or beside it in a table; may name a person, so it
 *     is read only after sanitizing
 * @param due place of the date or deadline as stated, in the text or beside it in a table
 */
public record Recommendation(
        Span text,
        Optional<RecommendationKind> kind,
        Set<Addressee> addressees,
        Optional<Priority> priority,
        Optional<Span> owner,
        Optional<Span> due) {
    public Recommendation {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty recommendation");
        }
        Objects.requireNonNull(kind);
        Objects.requireNonNull(priority);
        addressees = Set.copyOf(addressees);
    }

    Recommendation shifted(int by) {
        return new Recommendation(
                text.shifted(by),
                kind,
                addressees,
                priority,
                owner.map(place -> place.shifted(by)),
                due.map(place -> place.shifted(by)));
    }
}
