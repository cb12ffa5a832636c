package org.incidentcommons.report;

import java.util.Optional;
import java.util.Set;
import org.incidentcommons.outline.Addressee;
import org.incidentcommons.outline.Priority;
import org.incidentcommons.outline.RecommendationKind;
import org.incidentcommons.sanitize.SanitizedText;

/** A recommendation of a report, with what was said of it. */
public record ReportRecommendation(
        SanitizedText text,
        Optional<RecommendationKind> kind,
        Set<Addressee> addressees,
        Optional<Priority> priority,
        Optional<SanitizedText> owner,
        Optional<SanitizedText> due) {
    public ReportRecommendation {
        addressees = Set.copyOf(addressees);
    }
}
