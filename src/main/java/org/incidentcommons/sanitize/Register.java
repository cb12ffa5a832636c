package org.incidentcommons.sanitize;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What is already known within one report: who its people and organizations are, and which number each thing has. It
 * belongs to one report and one thread.
 */
final class Register {
    private final Hints hints;
    private final Map<FindingKind, Map<String, Integer>> numbers = new EnumMap<>(FindingKind.class);
    private final KnownPeople people = new KnownPeople();
    private final KnownOrganizations organizations = new KnownOrganizations();
    private final Map<FindingKind, Integer> last = new EnumMap<>(FindingKind.class);

    Register(Hints hints) {
        this.hints = hints;
    }

    Hints hints() {
        return hints;
    }

    KnownPeople people() {
        return people;
    }

    KnownOrganizations organizations() {
        return organizations;
    }

    /** The replacement of a thing; the next free number when it is new. */
    String replacement(FindingKind kind, String key) {
        int number = numbers.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(key, any -> last.merge(kind, 1, Integer::sum));
        return kind.replacement(number);
    }

    /** Numbers that a text sanitized before already uses stay with the things they stand for. */
    void reserve(Placeholder placeholder) {
        last.merge(placeholder.kind(), placeholder.number(), Math::max);
    }
}
