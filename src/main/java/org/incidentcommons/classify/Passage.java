package org.incidentcommons.classify;

import java.util.Objects;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.SanitizedText;

/** A piece of a report and the kind of section it stands in, which tells how much its words weigh. */
public record Passage(SectionKind section, SanitizedText text) {
    public Passage {
        Objects.requireNonNull(section);
        Objects.requireNonNull(text);
    }
}
