package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last step of every way to an outline: headings still to be found in the text, then sections, then what they say.
 */
final class Drafting {
    private final HeadingDictionary dictionary = HeadingDictionary.standard();
    private final String text;
    private final Span title;
    private final List<Heading> marked;
    private final boolean complete;

    /**
     * @param marked headings already known, in any order
     * @param complete whether the lines of the text have been searched for headings already
     */
    Drafting(String text, Span title, List<Heading> marked, boolean complete) {
        this.complete = complete;
        this.text = text;
        this.title = title;
        this.marked = marked;
    }

    Outline outline() {
        int furniture = marked.stream()
                .filter(Heading::isFurniture)
                .mapToInt(heading -> heading.span().start())
                .min()
                .orElse(text.length());
        boolean hasMarked = marked.stream().anyMatch(heading -> !heading.isFurniture());
        Taken taken = new Taken(marked);
        List<Line> lines = Line.of(text).stream()
                .filter(line -> line.span().end() <= furniture)
                .filter(line -> !line.span().overlaps(title))
                .filter(line -> !taken.overlaps(line.span()))
                .toList();
        List<Heading> found = complete ? List.of() : found(lines, hasMarked);
        List<Heading> headings =
                new ArrayList<>(Stream.concat(marked.stream(), found.stream()).toList());
        headings.addAll(new RunInHeadings(lines, dictionary, hasMarked && !complete).find(headings));
        List<Section> sections = new SectionCut(text, title, dictionary).at(headings);
        Takeaways takeaways = new Takeaways(text, sections);
        return new Outline(text, title, sections, takeaways.lessons(), takeaways.recommendations());
    }

    private List<Heading> found(List<Line> lines, boolean hasMarked) {
        List<Heading> found = new HeadingLines(lines, dictionary, hasMarked).find();
        return hasMarked ? found.stream().map(Drafting::below).toList() : found;
    }

    private static Heading below(Heading heading) {
        return new Heading(heading.span(), Math.max(heading.level(), Heading.BELOW_MARKED), heading.label());
    }
}
