package org.incidentcommons.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.incidentcommons.classify.IncidentDate;
import org.incidentcommons.community.Audience;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.ReportKind;
import org.incidentcommons.report.Severity;

/**
 * What a list of results shows of a report.
 *
 * @param title its segments; together they are the title
 * @param codes written {@code scheme:concept}, in the report's order
 * @param excerpts the passages that fit the words best; without words, or when they match outside the text, its
 *     beginning
 * @param takeaway the number of the lesson or recommendation in its report, from 1; empty for a report. Then the only
 *     excerpt is its whole text
 * @param alike other reports of the same event or with nearly the same text, which this entry stands for too; the first
 *     of them, without excerpts
 * @param alikeCount how many those are
 * @param score how well it fits; comparable within one result only, 0 when not sorted by relevance
 */
public record Hit(
        ReportId id,
        Optional<String> externalId,
        List<Segment> title,
        Optional<IncidentDate> date,
        ReportKind kind,
        Optional<Severity> severity,
        Audience audience,
        Optional<String> country,
        Optional<String> language,
        Optional<DocumentType> documentType,
        List<String> codes,
        List<Excerpt> excerpts,
        OptionalInt takeaway,
        List<Hit> alike,
        long alikeCount,
        float score) {
    public Hit {
        title = List.copyOf(title);
        codes = List.copyOf(codes);
        excerpts = List.copyOf(excerpts);
        alike = List.copyOf(alike);
    }

    /** @return this hit standing for others too */
    public Hit with(List<Hit> others, long count) {
        return new Hit(
                id,
                externalId,
                title,
                date,
                kind,
                severity,
                audience,
                country,
                language,
                documentType,
                codes,
                excerpts,
                takeaway,
                others,
                count,
                score);
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
