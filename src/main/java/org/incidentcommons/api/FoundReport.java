package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.incidentcommons.search.Hit;

/**
 * A report in a list.
 *
 * @param id such as {@code IC-17}
 * @param externalId the contributor's own identifier
 * @param date year, year and month, or day of the incident
 * @param codes written {@code scheme:concept}
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
                hit.excerpts().stream().map(Highlight::of).toList(),
                hit.score());
    }
}
