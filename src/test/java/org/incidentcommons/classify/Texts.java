package org.incidentcommons.classify;

import java.util.List;
import org.incidentcommons.outline.Outline;
import org.incidentcommons.sanitize.Examination;
import org.incidentcommons.sanitize.Hints;
import org.incidentcommons.sanitize.Sanitizer;

/** Passages of texts, made the way the pipeline makes them. */
final class Texts {
    private static final Sanitizer SANITIZER = Sanitizer.standard();

    private Texts() {}

    static Sentences sentences(String text) {
        return Sentences.of(passages(text));
    }

    static List<Passage> passages(String text) {
        Outline outline = Outline.ofText(text);
        Examination examination = SANITIZER.examine(text, Hints.none());
        return outline.sections().stream()
                .filter(section -> !section.body().isEmpty())
                .map(section -> new Passage(
                        section.kind(),
                        examination.sanitized(
                                section.body().start(), section.body().end())))
                .toList();
    }
}
