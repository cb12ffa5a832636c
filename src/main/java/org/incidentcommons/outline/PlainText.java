package org.incidentcommons.outline;

import java.util.List;

/** Reads headings and sections from text that has no markup. */
final class PlainText {
    private final String text;

    PlainText(String text) {
        this.text = text;
    }

    Outline outline() {
        Span all = new Span(0, text.length()).trimmed(text);
        List<Section> sections = all.isEmpty() ? List.of() : List.of(new Section(SectionKind.OTHER, Span.NONE, all));
        return new Outline(text, Span.NONE, sections, List.of(), List.of());
    }
}
