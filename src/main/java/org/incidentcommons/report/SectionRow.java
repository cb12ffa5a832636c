package org.incidentcommons.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.sanitize.SanitizedText;

@MappedEntity("report_section")
record SectionRow(
        @Id @GeneratedValue @Nullable Long id,
        long reportId,
        int ordinal,
        SectionKind kind,
        SanitizedText heading,
        SanitizedText body) {
    private static final int HEADING_LENGTH = 500; // the width of the column, in characters

    static SectionRow of(long reportId, int ordinal, ReportSection section) {
        SanitizedText heading = ReportRow.cut(section.heading(), HEADING_LENGTH);
        return new SectionRow(null, reportId, ordinal, section.kind(), heading, section.body());
    }

    ReportSection section() {
        return new ReportSection(kind, heading, body);
    }
}
