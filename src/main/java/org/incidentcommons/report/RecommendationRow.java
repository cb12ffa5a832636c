package org.incidentcommons.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.outline.Addressee;
import org.incidentcommons.outline.Priority;
import org.incidentcommons.outline.RecommendationKind;
import org.incidentcommons.sanitize.SanitizedText;

@MappedEntity("report_recommendation")
record RecommendationRow(
        @Id @GeneratedValue @Nullable Long id,
        long reportId,
        int ordinal,
        SanitizedText text,
        @Nullable RecommendationKind kind,
        String addressees,
        @Nullable Priority priority,
        @Nullable SanitizedText owner,
        @Nullable SanitizedText due) {
    private static final int OWNER_LENGTH = 200; // the widths of the columns, in characters
    private static final int DUE_LENGTH = 100;

    static RecommendationRow of(long reportId, int ordinal, ReportRecommendation recommendation) {
        return new RecommendationRow(
                null,
                reportId,
                ordinal,
                recommendation.text(),
                recommendation.kind().orElse(null),
                recommendation.addressees().stream()
                        .map(Addressee::name)
                        .sorted()
                        .collect(Collectors.joining(",")),
                recommendation.priority().orElse(null),
                recommendation
                        .owner()
                        .map(owner -> ReportRow.cut(owner, OWNER_LENGTH))
                        .orElse(null),
                recommendation.due().map(due -> ReportRow.cut(due, DUE_LENGTH)).orElse(null));
    }

    ReportRecommendation recommendation() {
        Set<Addressee> whom = Arrays.stream(addressees.split(","))
                .filter(name -> !name.isEmpty())
                .map(Addressee::valueOf)
                .collect(Collectors.toSet());
        return new ReportRecommendation(
                text,
                Optional.ofNullable(kind),
                whom,
                Optional.ofNullable(priority),
                Optional.ofNullable(owner),
                Optional.ofNullable(due));
    }
}
