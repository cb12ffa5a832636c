package org.incidentcommons.portal.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Alike;
import org.incidentcommons.portal.LooksLike;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.TextFinder;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReportController {
    private static final int ALIKE = 5;
    private static final int LOOKS_LIKE = 3; // reports with nearly the same text; a form sent often has many
    private static final int LONGEST_FIND = 1_000; // characters, as in a search

    private final Reports reports;
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final TextFinder finder;
    private final Pages pages;

    ReportController(Reports reports, ReportIndex index, Vocabularies vocabularies, TextFinder finder, Pages pages) {
        this.reports = reports;
        this.index = index;
        this.vocabularies = vocabularies;
        this.finder = finder;
        this.pages = pages;
    }

    @Get("/{id}")
    HttpResponse<?> report(String id, @QueryValue(defaultValue = "") String q, Viewer viewer, Words words) {
        Optional<ReportId> wanted = ReportId.parse(id);
        return wanted.flatMap(number -> reports.find(number, viewer))
                .<HttpResponse<?>>map(report -> pages.show("report/report", page(report, find(q), viewer, words)))
                .orElseGet(() -> pages.show(
                        HttpStatus.NOT_FOUND, "report/missing", MissingPage.of(wanted.map(ReportId::toString), words)));
    }

    private static String facts(Report report, Words words) {
        String facts = Shown.facts(words, report.kind(), report.date(), report.country());
        return report.severity()
                .map(severity -> facts + " · " + words.say("report.severity", "severity", severity.id()))
                .orElse(facts);
    }

    private ReportPage page(Report report, String find, Viewer viewer, Words words) {
        String id = report.stored().toString();
        Matches matches = new Matches(finder.of(find, report.language()));
        Evidences evidences = new Evidences(report.codes(), vocabularies, matches);
        List<SectionShown> sections = new Typesetter(report, evidences, words).sections();
        return new ReportPage(
                Shell.of(report.title().value(), Shell.Place.SEARCH).withJson("/api/v1/reports/" + id),
                id,
                report.title(),
                facts(report, words),
                provenance(report, words),
                report.language().orElse("en"),
                CodeGroup.of(report, vocabularies, words),
                report.codes().stream().anyMatch(code -> code.origin() == CodeOrigin.MACHINE),
                MeasuresPicture.of(report.measures(), words),
                sections,
                Inside.of(find, matches.count()),
                evidences.notes(vocabularies, words),
                LooksLike.of(index.nearDuplicates(report, LOOKS_LIKE, viewer)),
                index.similar(report.stored(), ALIKE, viewer).stream()
                        .map(similar -> Alike.of(similar, vocabularies, words))
                        .toList(),
                citation(report, words));
    }

    private static String find(String words) {
        return words.strip().substring(0, Math.min(words.strip().length(), LONGEST_FIND));
    }

    private static String published(Report report, Words words) {
        return report.publishedAt()
                .map(time -> words.date(time.atZone(ZoneOffset.UTC).toLocalDate()))
                .orElseThrow();
    }

    private static String provenance(Report report, Words words) {
        return words.say(
                "report.provenance",
                "id",
                report.stored(),
                "revision",
                report.revision(),
                "audience",
                Shown.audience(words, report.audience()),
                "day",
                published(report, words));
    }

    private static String citation(Report report, Words words) {
        return words.say(
                "report.citation",
                "title",
                report.title().value(),
                "id",
                report.stored(),
                "revision",
                report.revision(),
                "day",
                published(report, words));
    }
}
