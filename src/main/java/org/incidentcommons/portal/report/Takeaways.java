package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentcommons.outline.Addressee;
import org.incidentcommons.portal.report.Passages.Form;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.sanitize.SanitizedText;

/** The lessons or the recommendations of a report that no section has shown yet. */
final class Takeaways {
    /** @param details what was said of it */
    record Takeaway(SanitizedText text, List<Block.Detail> details) {}

    private final List<Takeaway> waiting;

    private Takeaways(List<Takeaway> waiting) {
        this.waiting = new ArrayList<>(waiting);
    }

    static Takeaways ofLessons(List<SanitizedText> lessons) {
        return new Takeaways(
                lessons.stream().map(lesson -> new Takeaway(lesson, List.of())).toList());
    }

    static Takeaways ofRecommendations(List<ReportRecommendation> recommendations) {
        return new Takeaways(recommendations.stream()
                .map(recommendation -> new Takeaway(recommendation.text(), details(recommendation)))
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

    private static List<Block.Detail> details(ReportRecommendation recommendation) {
        List<Block.Detail> details = new ArrayList<>();
        recommendation.priority().ifPresent(priority -> details.add(new Block.Detail("Priority", priority.label())));
        recommendation.kind().ifPresent(kind -> details.add(new Block.Detail("Kind", kind.label())));
        if (!recommendation.addressees().isEmpty()) {
            String addressees = recommendation.addressees().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Addressee::label)
                    .collect(Collectors.joining(", "));
            details.add(new Block.Detail("For", addressees));
        }
        recommendation.owner().ifPresent(owner -> details.add(new Block.Detail("Owner", owner.value())));
        recommendation.due().ifPresent(due -> details.add(new Block.Detail("Due", due.value())));
        return List.copyOf(details);
    }
}
