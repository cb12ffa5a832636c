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
import org.incidentcommons.patterns.Standouts;
import org.incidentcommons.patterns.Trends;
import org.incidentcommons.portal.CodePill;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.CrossCounts;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class HomeController {
    private static final int NEWEST = 6;
    private static final int STRIKING = 2;
    private static final int LESSONS = 3;
    private static final int LESSON_CODES = 2;

    private final ReportIndex index;
    private final Reports reports;
    private final Vocabularies vocabularies;
    private final Batches batches;
    private final Standouts standouts;
    private final Trends trends;
    private final Pages pages;

    HomeController(
            ReportIndex index,
            Reports reports,
            Vocabularies vocabularies,
            Batches batches,
            Standouts standouts,
            Trends trends,
            Pages pages) {
        this.index = index;
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.batches = batches;
        this.standouts = standouts;
        this.trends = trends;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> home(Viewer viewer, Words words) {
        SearchResult newest = index.search(SearchRequest.EVERYTHING.withSize(NEWEST), viewer);
        Pictures pictures = new Pictures(vocabularies, words);
        CrossCounts causes = index.cross(Facet.CAUSE, Facet.SECTOR, SearchRequest.EVERYTHING, viewer);
        return pages.show(
                "home/home",
                new HomePage(
                        Shell.of(words.say("home.title"), Shell.Place.OTHER),
                        extent(newest, words),
                        Examples.of(index, viewer),
                        running(),
                        newest.total() > 0,
                        pictures.striking(standouts.of(causes, Scheme.CAUSE, Scheme.SECTOR, STRIKING)),
                        pictures.years(trends.of(SearchRequest.EVERYTHING, viewer)),
                        new CauseBySector(causes, vocabularies, words).table(),
                        lessons(newest.hits(), viewer),
                        newest.hits().stream()
                                .map(hit -> new HomePage.Newest(
                                        hit.titleText(),
                                        "/reports/" + hit.id(),
                                        Shown.facts(words, hit.kind(), hit.date(), hit.country())))
                                .toList(),
                        sectors(newest, words)));
    }

    private Optional<HomePage.Running> running() {
        return batches.newest(1).stream()
                .flatMap(batch -> batches.progress(batch.id()).stream())
                .filter(progress -> !progress.isFinished() && progress.received() > 0)
                .map(progress -> new HomePage.Running(
                        "/imports/" + progress.batch() + "?reload=on", progress.done(), progress.received()))
                .findFirst();
    }

    private static String extent(SearchResult all, Words words) {
        if (all.total() == 0) {
            return "";
        }
        String reports = Shown.reports(words, all.total());
        return all.years().isEmpty()
                ? reports
                : words.say(
                        "home.extent",
                        "reports",
                        reports,
                        "first",
                        String.valueOf(all.years().getFirst().year()),
                        "last",
                        String.valueOf(all.years().getLast().year()));
    }

    private List<HomePage.Lesson> lessons(List<Hit> newest, Viewer viewer) {
        return newest.stream()
                .flatMap(hit -> reports.find(hit.id(), viewer).stream())
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

    private List<HomePage.Sector> sectors(SearchResult all, Words words) {
        return vocabularies.of(Scheme.SECTOR).topConcepts().stream()
                .filter(sector -> all.count(Facet.SECTOR, sector.id()) > 0)
                .sorted(Comparator.comparing((Concept sector) -> all.count(Facet.SECTOR, sector.id()))
                        .reversed())
                .map(sector -> new HomePage.Sector(
                        sector.prefLabel(),
                        "/search?sector=" + sector.id(),
                        words.number(all.count(Facet.SECTOR, sector.id()))))
                .toList();
    }
}
