package org.incidentcommons.outline;

import java.util.Objects;

/**
 * One section of a report.
 *
 * @param kind what it answers
 * @param heading place of its heading, empty when it has none
 * @param body place of its text up to the next heading of any level, empty when the next heading follows at once
 */
public record Section(SectionKind kind, Span heading, Span body) {
    public Section {
        Objects.requireNonNull(kind);
        if (!heading.isEmpty() && !body.isEmpty() && body.start() < heading.end()) {
            throw new IllegalArgumentException("body before its heading");
        }
    }

    Section shifted(int by) {
        return new Section(kind, heading.shifted(by), body.shifted(by));
    }
}
