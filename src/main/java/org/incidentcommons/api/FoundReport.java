package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.incidentcommons.report.DocumentType;
import org.incidentcommons.report.Severity;
import org.incidentcommons.search.Hit;

/**
 * A report in a list.
 *
 * @param id such as {@code IC-17}
 * @param externalId the contributor's own identifier
 * @param date year, year and month, or day of the incident
 * @param codes written {@code scheme:concept}
 * @param type as what it was handed in
 * @param takeaway the number of the lesson or recommendation in its report, with another view than reports
 * @param alike other reports of the same event that stand under this one; at most 20
 * @param alikeCount how many those are
 * @param score comparable within one answer only
 */
@Serdeable
record FoundReport(
        String id,
        @Nullable String externalId,
        String title,
        @Nullable String date,
        String kind,
        @Nullable String country,
        @Nullable String language,
        List<String> codes,
        @Nullable String severity,
        @Nullable String type,
        @Nullable Integer takeaway,
        List<String> alike,
        long alikeCount,
        List<Highlight> highlights,
        float score) {
    static FoundReport of(Hit hit) {
        return new FoundReport(
                hit.id().toString(),
                hit.externalId().orElse(null),
                hit.titleText(),
                hit.date().map(Object::toString).orElse(null),
                hit.kind().id(),
                hit.country().orElse(null),
                hit.language().orElse(null),
                hit.codes(),
                hit.severity().map(Severity::id).orElse(null),
                hit.documentType().map(DocumentType::id).orElse(null),
                hit.takeaway().isPresent() ? hit.takeaway().getAsInt() : null,
                hit.alike().stream().map(other -> other.id().toString()).toList(),
                hit.alikeCount(),
                hit.excerpts().stream().map(Highlight::of).toList(),
                hit.score());
    }
}
