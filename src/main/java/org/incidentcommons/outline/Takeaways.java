package org.incidentcommons.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lessons and recommendations of a text cut into sections. */
final class Takeaways {
    private final String text;
    private final List<Section> sections;
    private final Map<Section, Statements> statements = new HashMap<>(); // their sentences are found once
    private final RecommendationReader reader;

    Takeaways(String text, List<Section> sections) {
        this.text = text;
        this.sections = sections;
        this.reader = new RecommendationReader(text);
    }

    List<Lesson> lessons() {
        List<Span> spans = new ArrayList<>();
        for (Section section : sections) {
            switch (section.kind()) {
                case LESSONS -> new Items(text).of(section.body()).forEach(item -> spans.add(item.span()));
                case RECOMMENDATIONS -> {
                    // its items are recommendations already
                }
                case OVERVIEW, TIMELINE, IMPACT, RESPONSE, ROOT_CAUSE, WHAT_WORKED, OTHER ->
                    spans.addAll(statements(section).lessons());
            }
        }
        return spans.stream().map(Lesson::new).toList();
    }

    List<Recommendation> recommendations() {
        List<Recommendation> found = new ArrayList<>();
        for (Section section : sections) {
            switch (section.kind()) {
                case RECOMMENDATIONS -> found.addAll(listed(section.body()));
                case LESSONS -> {
                    // its items are lessons already
                }
                case OVERVIEW, TIMELINE, IMPACT, RESPONSE, ROOT_CAUSE, WHAT_WORKED, OTHER ->
                    statements(section).recommendations().forEach(span -> found.add(reader.read(span)));
            }
        }
        found.sort(Comparator.comparingInt(it -> it.text().start()));
        return found;
    }

    private Statements statements(Section section) {
        return statements.computeIfAbsent(section, it -> new Statements(text, it.body()));
    }

    private List<Recommendation> listed(Span body) {
        List<Recommendation> found = new ArrayList<>();
        List<String> header = List.of();
        for (Items.Item item : new Items(text).of(body)) {
            String words = item.span().of(text);
            if (item.row() && header.isEmpty() && isHeader(words)) {
                header = List.of(words.split("\\|"));
            } else {
                found.add(item.row() ? reader.read(item.span(), header) : reader.read(item.span()));
            }
        }
        return found;
    }

    private static boolean isHeader(String row) {
        return row.toLowerCase(Locale.ROOT)
                        .matches(
                                ".*\\b(?:owner|responsible|due|deadline|priority|action|recommendation|status|who|when|measure|task)\\b.*")
                && row.chars().filter(Character::isLetter).count() < 100;
    }
}
