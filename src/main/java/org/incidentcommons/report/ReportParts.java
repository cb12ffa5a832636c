package org.incidentcommons.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sections, lessons, recommendations and codes of reports, read for many reports at once. */
@Singleton
class ReportParts {
    private final SectionRepository sections;
    private final LessonRepository lessons;
    private final RecommendationRepository recommendations;
    private final CodeRepository codes;

    ReportParts(
            SectionRepository sections,
            LessonRepository lessons,
            RecommendationRepository recommendations,
            CodeRepository codes) {
        this.sections = sections;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.codes = codes;
    }

    void save(long id, Report report) {
        if (!report.sections().isEmpty()) {
            sections.saveAll(numbered(report.sections(), (n, section) -> SectionRow.of(id, n, section)));
        }
        if (!report.lessons().isEmpty()) {
            lessons.saveAll(numbered(report.lessons(), (n, lesson) -> new LessonRow(null, id, n, lesson)));
        }
        if (!report.recommendations().isEmpty()) {
            recommendations.saveAll(numbered(report.recommendations(), (n, r) -> RecommendationRow.of(id, n, r)));
        }
        if (!report.codes().isEmpty()) {
            codes.saveAll(numbered(report.codes(), (n, code) -> CodeRow.of(id, code)));
        }
    }

    void delete(long id) {
        sections.deleteByReportId(id);
        lessons.deleteByReportId(id);
        recommendations.deleteByReportId(id);
        codes.deleteByReportId(id);
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
        R row(int ordinal, P part);
    }

    private static <P, R> List<R> numbered(List<P> parts, Numbered<P, R> row) {
        return IntStream.range(0, parts.size())
                .mapToObj(n -> row.row(n, parts.get(n)))
                .toList();
    }
}
