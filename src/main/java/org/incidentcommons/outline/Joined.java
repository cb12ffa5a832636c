package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;

/** Several outlines as one text. */
final class Joined {
    private static final String GAP = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private Span title = Span.NONE;

    private Joined() {}

    static Outline of(List<Part> parts) {
        Joined joined = new Joined();
        parts.forEach(joined::add);
        return new Outline(
                joined.text.toString(), joined.title, joined.sections, joined.lessons, joined.recommendations);
    }

    private void add(Part part) {
        if (!part.label().isBlank()) {
            gap();
            Span label = new Span(text.length(), text.length() + part.label().length());
            text.append(part.label());
            sections.add(new Section(SectionKind.OTHER, label.trimmed(text.toString()), Span.NONE));
        }
        Outline outline = part.outline();
        if (outline.text().isBlank()) {
            return;
        }
        gap();
        int by = text.length();
        text.append(outline.text());
        Span partTitle = outline.title().shifted(by);
        boolean first = title.isEmpty() && part.label().isBlank();
        int titleAt = sections.size();
        outline.sections().forEach(section -> sections.add(section.shifted(by)));
        if (first) {
            title = partTitle;
        } else if (!partTitle.isEmpty()) {
            sections.add(placeOf(partTitle, titleAt), new Section(SectionKind.OTHER, partTitle, Span.NONE));
        }
        outline.lessons().forEach(lesson -> lessons.add(lesson.shifted(by)));
        outline.recommendations().forEach(recommendation -> recommendations.add(recommendation.shifted(by)));
    }

    private int placeOf(Span heading, int from) {
        int at = from;
        while (at < sections.size() && start(sections.get(at)) < heading.start()) {
            at++;
        }
        return at;
    }

    private static int start(Section section) {
        return section.heading().isEmpty()
                ? section.body().start()
                : section.heading().start();
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append(GAP);
        }
    }
}
