package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings that stand at the start of their own paragraph: "Root cause: the disk was full." One alone holds for
 * its paragraph and the list after it; in a report made of them each holds until the next.
 */
final class RunInHeadings {
    /** From this many different kinds on the report is a form made of labels. */
    private static final int FORM = 3;

    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\*\\*)?(\\p{L}[\\p{L}\\p{M} /&'’()-]{2,45}?)(?:(?:\\*\\*)?:(?:\\*\\*)?|[.:]\\*\\*)\\s+\\S.*$",
            Pattern.DOTALL);

    private final HeadingDictionary dictionary;
    private final List<Line> lines;
    private final boolean marked;

    /** @param marked whether the text has marked headings, beside which a weak label is none */
    RunInHeadings(List<Line> lines, HeadingDictionary dictionary, boolean marked) {
        this.marked = marked;
        this.lines = lines;
        this.dictionary = dictionary;
    }

    private record Label(int line, Heading heading, boolean strong) {}

    /** Headings besides those in {@code others}, with the places where the section around them resumes. */
    List<Heading> find(List<Heading> others) {
        List<Label> labels = labels();
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        labels.forEach(
                label -> kinds.add(dictionary.kindOf(label.heading().label()).orElseThrow()));
        boolean form = kinds.size() >= FORM;
        others.forEach(other -> dictionary.kindOf(other.label()).ifPresent(kinds::add));
        boolean trusted = form || !marked && kinds.size() >= FORM;
        List<Heading> found = new ArrayList<>();
        Taken taken = new Taken(others);
        Optional<Heading> resumption = Optional.empty();
        // From the end, for a search for the next paragraph from each label would go over all the labels between.
        int next = lines.size();
        for (Label label : labels.reversed()) {
            for (; next > label.line() + 1; next--) {
                if (resumes(lines.get(next - 1), form)) {
                    resumption = Optional.of(
                            Heading.resume(lines.get(next - 1).span().start()));
                }
            }
            if ((trusted || label.strong()) && !taken.overlaps(label.heading().span())) {
                found.add(label.heading());
                resumption.ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher matcher = LABEL.matcher(line.text());
            boolean starts =
                    i == 0 || line.blankBefore() || lines.get(i - 1).endsSentence() || isLabelled(lines.get(i - 1));
            if (starts && !line.isRow() && matcher.matches()) {
                String label = matcher.group(1).strip();
                Optional<SectionKind> kind = dictionary.kindOfWhole(label);
                if (kind.isPresent() && kind.get() != SectionKind.OTHER) {
                    int start = line.span().start();
                    int end = start + Math.max(matcher.end(1), firstBlankAfter(line.text(), matcher.end(1)));
                    Heading heading = new Heading(new Span(start, end), Heading.RUN_IN, label);
                    labels.add(new Label(i, heading, dictionary.isStrong(label)));
                }
            }
        }
        return labels;
    }

    private static int firstBlankAfter(String text, int from) {
        int at = from;
        while (!Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLabelled(Line line) {
        return LABEL.matcher(line.text()).matches();
    }

    /** Whether the paragraph of a run-in heading before, and a list that follows it, are over. */
    private static boolean resumes(Line line, boolean form) {
        boolean otherLabel = !line.blankBefore() && isLabelled(line);
        boolean nextParagraph = line.blankBefore() && !line.isItem() && !line.isRow() && !form;
        return otherLabel || nextParagraph;
    }
}
