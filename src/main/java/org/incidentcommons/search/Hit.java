package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.ReportKind;

/**
 * What a list of results shows of a report.
 *
 * @param title its segments; together they are the title
 * @param codes written {@code scheme:concept}, in the report's order
 * @param excerpts the passages that fit the words best; without words, or when they match outside the text, its
 *     beginning
 * @param score how well it fits; comparable within one result only, 0 when not sorted by relevance
 */
public record Hit(
        ReportId id,
        Optional<String> externalId,
        List<Segment> title,
        Optional<IncidentDate> date,
        ReportKind kind,
        Audience audience,
        Optional<String> country,
        Optional<String> language,
        List<String> codes,
        List<Excerpt> excerpts,
        float score) {
    public Hit {
        title = List.copyOf(title);
        codes = List.copyOf(codes);
        excerpts = List.copyOf(excerpts);
    }

    /** @return the title as one plain text */
    public String titleText() {
        StringBuilder text = new StringBuilder();
        title.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    /** Numbers only: the text is for its audience. */
    @Override
    public String toString() {
        return "Hit[" + id + ", score " + score + "]";
    }
}
