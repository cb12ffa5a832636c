package org.incidentcommons.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cuts a text at its headings and gives each piece its kind, inherited where the heading itself tells none. */
final class SectionCut {
    /** A paragraph of this many characters before the first heading is an introduction and no mere list of labels. */
    private static final int PROSE = 120;

    /** Under these kinds a topic ("Detection" under "Lessons") keeps the kind; only the kinds named here take over. */
    private static final Map<SectionKind, Set<SectionKind>> TAKES_OVER = Map.of(
            SectionKind.RECOMMENDATIONS, EnumSet.of(SectionKind.LESSONS, SectionKind.OTHER),
            SectionKind.LESSONS, EnumSet.of(SectionKind.WHAT_WORKED, SectionKind.RECOMMENDATIONS, SectionKind.OTHER),
            SectionKind.WHAT_WORKED, EnumSet.of(SectionKind.LESSONS, SectionKind.RECOMMENDATIONS, SectionKind.OTHER),
            SectionKind.ROOT_CAUSE,
                    EnumSet.of(
                            SectionKind.LESSONS,
                            SectionKind.RECOMMENDATIONS,
                            SectionKind.WHAT_WORKED,
                            SectionKind.OTHER));

    private final String text;
    private final Span title;
    private final HeadingDictionary dictionary;
    private final List<Section> sections = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(int level, SectionKind kind) {}

    SectionCut(String text, Span title, HeadingDictionary dictionary) {
        this.text = text;
        this.title = title;
        this.dictionary = dictionary;
    }

    List<Section> at(List<Heading> headings) {
        List<Heading> cuts = new ArrayList<>(headings);
        if (!title.isEmpty()) {
            cuts.add(new Heading(title, -1, ""));
        }
        // Where a section resumes and a heading starts at the same place, the heading has the last word.
        cuts.sort(Comparator.comparingInt((Heading cut) -> cut.span().start())
                .thenComparingInt(cut -> cut.span().end()));
        SectionKind kind = SectionKind.OTHER;
        Span heading = Span.NONE;
        int from = 0;
        for (Heading cut : cuts) {
            add(kind, heading, new Span(from, cut.span().start()));
            from = cut.span().end();
            boolean isTitle = cut.level() < 0;
            heading = isTitle || cut.span().isEmpty() ? Span.NONE : cut.span();
            kind = isTitle ? kind : kind(cut);
        }
        add(kind, heading, new Span(from, text.length()));
        return introduced();
    }

    private void add(SectionKind kind, Span heading, Span body) {
        Span trimmed = body.trimmed(text);
        if (!heading.isEmpty() || !trimmed.isEmpty()) {
            sections.add(new Section(kind, heading, trimmed.isEmpty() ? Span.NONE : trimmed));
        }
    }

    private SectionKind kind(Heading heading) {
        while (!open.isEmpty() && open.peek().level() >= heading.level()) {
            open.pop();
        }
        SectionKind around = open.isEmpty() ? SectionKind.OTHER : open.peek().kind();
        if (heading.span().isEmpty()) {
            return around;
        }
        Optional<SectionKind> own = dictionary.kindOf(heading.label());
        SectionKind kind = own.filter(it -> !TAKES_OVER.containsKey(around)
                        || TAKES_OVER.get(around).contains(it))
                .orElse(around);
        open.push(new Open(heading.level(), kind));
        return kind;
    }

    /** Prose before the first heading introduces a report that has sections but no overview. */
    private List<Section> introduced() {
        boolean hasKinds = sections.stream().anyMatch(section -> section.kind() != SectionKind.OTHER);
        boolean hasOverview = sections.stream().anyMatch(section -> section.kind() == SectionKind.OVERVIEW);
        if (hasKinds && !hasOverview) {
            for (int i = 0; i < sections.size() && sections.get(i).heading().isEmpty(); i++) {
                Section section = sections.get(i);
                if (section.kind() == SectionKind.OTHER && section.body().length() >= PROSE) {
                    sections.set(i, new Section(SectionKind.OVERVIEW, Span.NONE, section.body()));
                    break;
                }
            }
        }
        return sections;
    }
}
