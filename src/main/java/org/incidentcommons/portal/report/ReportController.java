package org.incidentcommons.portal.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Alike;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReportController {
    private static final int ALIKE = 5;

    private final Reports reports;
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Pages pages;

    ReportController(Reports reports, ReportIndex index, Vocabularies vocabularies, Pages pages) {
        this.reports = reports;
        this.index = index;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get("/{id}")
    HttpResponse<?> report(String id, Viewer viewer) {
        Optional<ReportId> wanted = ReportId.parse(id);
        return wanted.flatMap(number -> reports.find(number, viewer))
                .<HttpResponse<?>>map(report -> pages.show("report/report", page(report, viewer)))
                .orElseGet(() -> pages.show(
                        HttpStatus.NOT_FOUND, "report/missing", MissingPage.of(wanted.map(ReportId::toString))));
    }

    private ReportPage page(Report report, Viewer viewer) {
        String id = report.stored().toString();
        Evidences evidences = new Evidences(report.codes(), vocabularies);
        List<SectionShown> sections = new Typesetter(report, evidences).sections();
        return new ReportPage(
                Shell.of(report.title().value(), Shell.Place.SEARCH).withJson("/api/v1/reports/" + id),
                id,
                report.title(),
                Shown.facts(report.kind(), report.date(), report.country()),
                provenance(report),
                report.language().orElse("en"),
                CodeGroup.of(report, vocabularies),
                report.codes().stream().anyMatch(code -> code.origin() == CodeOrigin.MACHINE),
                MeasuresPicture.of(report.measures()),
                sections,
                evidences.notes(vocabularies),
                index.similar(report.stored(), ALIKE, viewer).stream()
                        .map(similar -> Alike.of(similar, vocabularies))
                        .toList(),
                citation(report));
    }

    private static String published(Report report) {
        return report.publishedAt()
                .map(time -> Shown.date(time.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseThrow();
    }

    private static String provenance(Report report) {
        return "%s · revision %d · %s · published %s"
                .formatted(report.stored(), report.revision(), Shown.audience(report.audience()), published(report));
    }

    private static String citation(Report report) {
        return "%s. Incident Commons, report %s, revision %d, published %s."
                .formatted(report.title().value(), report.stored(), report.revision(), published(report));
    }
}
