package org.incidentcommons.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.incidentcommons.sanitize.SanitizedText;

@MappedEntity("report_lesson")
record LessonRow(@Id @GeneratedValue @Nullable Long id, long reportId, int ordinal, SanitizedText text) {}
