package org.incidentcommons.ingest;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.classify.Suggestion;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.Part;
import org.incidentcommons.report.ReportRecommendation;
import org.incidentcommons.report.ReportSection;
import org.incidentcommons.sanitize.Finding;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * What the pipeline makes of one document before anything is decided or stored.
 *
 * @param reason how reading ended, in a sentence for people; blank when all was read
 * @param content what was read; empty when the outcome carries no text
 * @param entries the documents in it when it is an archive, unread
 */
public record Reading(Outcome outcome, String reason, String mediaType, Optional<Content> content, List<Part> entries) {
    public Reading {
        entries = List.copyOf(entries);
    }

    /**
     * @param name the document's own name, as the sanitizer leaves it
     * @param findings places in the text that was examined; their texts identify
     * @param suggestions best first
     */
    public record Content(
            SanitizedText name,
            SanitizedText title,
            Optional<String> language,
            List<ReportSection> sections,
            List<SanitizedText> lessons,
            List<ReportRecommendation> recommendations,
            Measures measures,
            Optional<IncidentDate> date,
            List<Finding> findings,
            List<Suggestion> suggestions) {
        public Content {
            sections = List.copyOf(sections);
            lessons = List.copyOf(lessons);
            recommendations = List.copyOf(recommendations);
            findings = List.copyOf(findings);
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public String toString() {
            return "Content of " + sections.size() + " sections";
        }
    }
}
