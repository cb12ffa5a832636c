package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a contributor says of a document beside its content. Each part may be missing.
 *
 * @param title replaces the one in the document
 * @param date {@code 2021}, {@code 2021-03} or {@code 2021-03-28}
 * @param country two letters of ISO 3166-1
 * @param kind {@code incident} or {@code near-miss}
 * @param severity {@code none}, {@code minor}, {@code moderate}, {@code major} or {@code critical}
 * @param event what the event is called, the same in every report of it; never shown
 * @param codes of ours ({@code cause:untested-restore}) or foreign ({@code naics:62})
 * @param audience {@code CLEAR}, {@code GREEN} or {@code AMBER}
 */
@Serdeable
public record Labels(
        @Nullable String externalId,
        @Nullable String title,
        @Nullable String date,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String event,
        @Nullable List<String> codes,
        @Nullable String audience) {
    public static final Labels NONE = new Labels(null, null, null, null, null, null, null, null, null);

    public Labels {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "Labels of " + codes.size() + " codes";
    }
}
