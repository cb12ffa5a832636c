package org.incidentcommons.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sections, lessons, recommendations and codes of reports, read for many reports at once. */
@Singleton
class ReportParts {
    private final SectionRepository sections;
    private final LessonRepository lessons;
    private final RecommendationRepository recommendations;
    private final CodeRepository codes;
    private final PartRepository parts;

    ReportParts(
            SectionRepository sections,
            LessonRepository lessons,
            RecommendationRepository recommendations,
            CodeRepository codes,
            PartRepository parts) {
        this.sections = sections;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.codes = codes;
        this.parts = parts;
    }

    /** @param reports with their ids */
    void saveAll(List<Report> reports) {
        saveAll(reports, Report::sections, SectionRow::of, parts::addSections);
        saveAll(reports, Report::lessons, (id, n, lesson) -> new LessonRow(null, id, n, lesson), parts::addLessons);
        saveAll(reports, Report::recommendations, RecommendationRow::of, parts::addRecommendations);
        saveAll(reports, Report::codes, (id, n, code) -> CodeRow.of(id, code), parts::addCodes);
    }

    void delete(Set<Long> ids) {
        if (!ids.isEmpty()) {
            sections.deleteByReportIdIn(ids);
            lessons.deleteByReportIdIn(ids);
            recommendations.deleteByReportIdIn(ids);
            codes.deleteByReportIdIn(ids);
        }
    }

    /** @return the reports of the rows, in their order */
    List<Report> complete(List<ReportRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(ReportRow::id).toList();
        var sectionsOf = sections.findByReportIdInOrderByReportIdAscAndOrdinalAsc(ids).stream()
                .collect(Collectors.groupingBy(SectionRow::reportId));
        var lessonsOf = lessons.findByReportIdInOrderByReportIdAscAndOrdinalAsc(ids).stream()
                .collect(Collectors.groupingBy(LessonRow::reportId));
        var recommendationsOf = recommendations.findByReportIdInOrderByReportIdAscAndOrdinalAsc(ids).stream()
                .collect(Collectors.groupingBy(RecommendationRow::reportId));
        var codesOf = codes.findByReportIdInOrderById(ids).stream().collect(Collectors.groupingBy(CodeRow::reportId));
        return rows.stream()
                .map(row -> report(
                        row, of(sectionsOf, row), of(lessonsOf, row), of(recommendationsOf, row), of(codesOf, row)))
                .toList();
    }

    private static Report report(
            ReportRow row,
            List<SectionRow> sections,
            List<LessonRow> lessons,
            List<RecommendationRow> recommendations,
            List<CodeRow> codes) {
        return new Report(
                Optional.of(new ReportId(row.id())),
                row.organizationId(),
                Optional.ofNullable(row.externalId()).map(ExternalId::new),
                row.revision(),
                row.status(),
                row.audience(),
                row.kind(),
                Optional.ofNullable(row.severity()),
                Optional.ofNullable(row.documentType()),
                Optional.ofNullable(row.eventKey()).map(EventKey::new),
                row.title(),
                row.date(),
                Optional.ofNullable(row.country()),
                Optional.ofNullable(row.language()),
                sections.stream().map(SectionRow::section).toList(),
                lessons.stream().map(LessonRow::text).toList(),
                recommendations.stream().map(RecommendationRow::recommendation).toList(),
                codes.stream().map(CodeRow::toCode).toList(),
                row.measures(),
                Optional.ofNullable(row.publishedAt()));
    }

    private static <R> List<R> of(Map<Long, List<R>> parts, ReportRow row) {
        return parts.getOrDefault(row.id(), List.of());
    }

    private interface Numbered<P, R> {
        R row(long report, int ordinal, P part);
    }

    private static <P, R> void saveAll(
            List<Report> reports, Function<Report, List<P>> parts, Numbered<P, R> row, Consumer<List<R>> table) {
        List<R> rows = new ArrayList<>();
        for (Report report : reports) {
            int ordinal = 0;
            for (P part : parts.apply(report)) {
                rows.add(row.row(report.stored().number(), ordinal++, part));
            }
        }
        if (!rows.isEmpty()) {
            table.accept(rows);
        }
    }
}
