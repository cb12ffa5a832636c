package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.portal.report.Passages.Form;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.sanitize.SanitizedText;

/** The lessons or the recommendations of a report that no section has shown yet. */
final class Takeaways {
    /**
     * @param id where links from search results lead, {@code lesson-2}: its number in the report
     * @param details what was said of it
     */
    record Takeaway(String id, SanitizedText text, List<Block.Detail> details) {}

    private final List<Takeaway> waiting;

    private Takeaways(List<Takeaway> waiting) {
        this.waiting = new ArrayList<>(waiting);
    }

    static Takeaways ofLessons(List<SanitizedText> lessons) {
        return new Takeaways(IntStream.range(0, lessons.size())
                .mapToObj(i -> new Takeaway("lesson-" + (i + 1), lessons.get(i), List.of()))
                .toList());
    }

    static Takeaways ofRecommendations(List<ReportRecommendation> recommendations, Words words) {
        return new Takeaways(IntStream.range(0, recommendations.size())
                .mapToObj(i -> new Takeaway(
                        "recommendation-" + (i + 1),
                        recommendations.get(i).text(),
                        details(recommendations.get(i), words)))
                .toList());
    }

    /** @return the one that starts with this passage, or is a cell of this row, and is then shown */
    Optional<Takeaway> take(Passages.Passage passage) {
        Optional<Takeaway> found = waiting.stream()
                .filter(takeaway -> takeaway.text()
                                .value()
                                .strip()
                                .startsWith(passage.text().value())
                        || passage.form() == Form.ROW && passage.cells().contains(takeaway.text()))
                .findFirst();
        found.ifPresent(waiting::remove);
        return found;
    }

    /** @return those that stand in no section of their own */
    List<Takeaway> rest() {
        return List.copyOf(waiting);
    }

    private static List<Block.Detail> details(ReportRecommendation recommendation, Words words) {
        List<Block.Detail> details = new ArrayList<>();
        recommendation
                .priority()
                .ifPresent(priority -> details.add(
                        new Block.Detail(words.say("report.detail.priority"), Labels.priority(words, priority))));
        recommendation
                .kind()
                .ifPresent(kind ->
                        details.add(new Block.Detail(words.say("report.detail.kind"), Labels.kind(words, kind))));
        if (!recommendation.addressees().isEmpty()) {
            List<String> addressees = recommendation.addressees().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(addressee -> Labels.addressee(words, addressee))
                    .toList();
            details.add(new Block.Detail(words.say("report.detail.for"), words.list(addressees)));
        }
        recommendation
                .owner()
                .ifPresent(owner -> details.add(new Block.Detail(words.say("report.detail.owner"), owner.value())));
        recommendation
                .due()
                .ifPresent(due -> details.add(new Block.Detail(words.say("report.detail.due"), due.value())));
        return List.copyOf(details);
    }
}
