package org.incidentcommons.portal.home;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class HomeController {
    private static final int SECTORS = 8; // as long as the newest incidents beside them
    private static final int LESSONS = 3;
    private static final int LESSON_CODES = 2;

    private final Overviews overviews;
    private final Reports reports;
    private final Vocabularies vocabularies;
    private final Batches batches;
    private final Pages pages;

    HomeController(Overviews overviews, Reports reports, Vocabularies vocabularies, Batches batches, Pages pages) {
        this.overviews = overviews;
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.batches = batches;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> home(Viewer viewer, Words words) {
        Overview overview = overviews.of(viewer, words);
        return pages.show(
                "home/home",
                new HomePage(
                        Shell.of(words.say("home.title"), Shell.Place.OTHER),
                        overview.extent(),
                        overview.examples(),
                        running(),
                        overview.isFilled(),
                        overview.striking(),
                        overview.years(),
                        overview.heat(),
                        lessons(overview.newestIds(), viewer),
                        overview.newest(),
                        overview.sectors().stream().limit(SECTORS).toList(),
                        overview.sectors().stream().skip(SECTORS).toList()));
    }

    private Optional<HomePage.Running> running() {
        return batches.newest(1).stream()
                .flatMap(batch -> batches.progress(batch.id()).stream())
                .filter(progress -> !progress.isFinished() && progress.received() > 0)
                .map(progress -> new HomePage.Running(
                        "/imports/" + progress.batch() + "?reload=on", progress.done(), progress.received()))
                .findFirst();
    }

    /** Read at each visit: text of a report that was withdrawn or revised is gone at once, before the index knows. */
    private List<HomePage.Lesson> lessons(List<ReportId> newest, Viewer viewer) {
        return reports.find(newest, viewer).stream()
                .filter(report -> !report.lessons().isEmpty())
                .limit(LESSONS)
                .map(this::lesson)
                .toList();
    }

    private HomePage.Lesson lesson(Report report) {
        return new HomePage.Lesson(
                report.lessons().getFirst(),
                report.title().value(),
                report.language().orElse("en"),
                "/reports/" + report.stored(),
                report.codes().stream()
                        .filter(code -> code.scheme() != Scheme.THEME)
                        .sorted(Comparator.comparing(code -> code.scheme()))
                        .limit(LESSON_CODES)
                        .map(code -> CodePill.of(vocabularies, code.scheme(), code.concept()))
                        .toList());
    }
}
