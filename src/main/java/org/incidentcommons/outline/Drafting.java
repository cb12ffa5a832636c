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

    /** @param marked headings already known, in any order */
    Drafting(String text, Span title, List<Heading> marked) {
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
        List<Line> lines = Line.of(text).stream()
                .filter(line -> line.span().end() <= furniture)
                .filter(line -> !line.span().overlaps(title))
                .filter(line -> marked.stream().noneMatch(it -> it.span().overlaps(line.span())))
                .toList();
        List<Heading> found = new HeadingLines(lines, dictionary, hasMarked)
                .find().stream()
                        .map(heading -> hasMarked ? below(heading) : heading)
                        .toList();
        List<Heading> headings =
                new ArrayList<>(Stream.concat(marked.stream(), found.stream()).toList());
        headings.addAll(new RunInHeadings(lines, dictionary).find(headings));
        List<Section> sections = new SectionCut(text, title, dictionary).at(headings);
        Takeaways takeaways = new Takeaways(text, sections);
        return new Outline(text, title, sections, takeaways.lessons(), takeaways.recommendations());
    }

    private static Heading below(Heading heading) {
        return new Heading(heading.span(), Math.max(heading.level(), Heading.BELOW_MARKED), heading.label());
    }
}
