package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.report.Passages.Passage;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.sanitize.SanitizedText;

/** Turns the sections of one report into what the page shows, in their order, and drops nothing. */
final class Typesetter {
    private final Report report;
    private final Evidences evidences;
    private final Words words;
    private final Takeaways lessons;
    private final Takeaways recommendations;
    private final Map<SectionKind, Integer> ofKind = new HashMap<>();

    Typesetter(Report report, Evidences evidences, Words words) {
        this.report = report;
        this.evidences = evidences;
        this.words = words;
        this.lessons = Takeaways.ofLessons(report.lessons());
        this.recommendations = Takeaways.ofRecommendations(report.recommendations(), words);
    }

    List<SectionShown> sections() {
        List<SectionShown> shown = new ArrayList<>();
        report.sections().forEach(section -> shown.add(section(section)));
        rest(lessons, SectionKind.LESSONS, words.say("report.lessonsElsewhere")).ifPresent(shown::add);
        rest(recommendations, SectionKind.RECOMMENDATIONS, words.say("report.recommendationsElsewhere"))
                .ifPresent(shown::add);
        return List.copyOf(shown);
    }

    private SectionShown section(ReportSection section) {
        List<Passage> passages = Passages.of(section.body());
        List<Block> blocks = switch (section.kind()) {
            case LESSONS -> new Blocks(evidences, words).of(passages, lessons);
            case RECOMMENDATIONS -> new Blocks(evidences, words).of(passages, recommendations);
            case OVERVIEW, TIMELINE, IMPACT, RESPONSE, ROOT_CAUSE, WHAT_WORKED, OTHER ->
                new Blocks(evidences, words).of(passages);
        };
        return shown(section.kind(), heading(section), section.heading().isBlank(), blocks);
    }

    private Optional<SectionShown> rest(Takeaways takeaways, SectionKind kind, String heading) {
        List<Block> cards = new ArrayList<>();
        takeaways
                .rest()
                .forEach(takeaway ->
                        cards.add(Blocks.card(takeaway.id(), evidences.plain(takeaway.text()), takeaway.details())));
        return cards.isEmpty() ? Optional.empty() : Optional.of(shown(kind, heading, true, cards));
    }

    private SectionShown shown(SectionKind kind, String heading, boolean isOurs, List<Block> blocks) {
        int number = ofKind.merge(kind, 1, Integer::sum);
        long cards = blocks.stream().filter(Block::isCard).count();
        return new SectionShown(
                number == 1 ? kind.id() : kind.id() + "-" + number,
                heading,
                isOurs,
                blocks,
                cards == 0 ? "" : String.valueOf(cards));
    }

    private String heading(ReportSection section) {
        SanitizedText given = section.heading();
        if (!given.isBlank()) {
            return given.value();
        }
        return section.kind() == SectionKind.OTHER ? words.say("report.body") : Shown.section(words, section.kind());
    }
}
