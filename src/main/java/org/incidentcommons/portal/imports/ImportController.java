package org.incidentcommons.portal.imports;

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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;

@Hidden
@Controller("/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImportController {
    private static final int RELOAD_SECONDS = 3; // often enough to see it move, seldom enough to read

    private final Batches batches;
    private final Pages pages;

    ImportController(Batches batches, Pages pages) {
        this.batches = batches;
        this.pages = pages;
    }

    @Get("/{number}")
    HttpResponse<?> progress(String number, @QueryValue(defaultValue = "off") String reload) {
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> batches.progress(Long.parseLong(digits)))
                .<HttpResponse<?>>map(progress -> pages.show("imports/import", page(progress, reload.equals("on"))))
                .orElseGet(() -> pages.show(
                        HttpStatus.NOT_FOUND,
                        "imports/missing",
                        new MissingImportPage(Shell.of("No such import", Shell.Place.OTHER))));
    }

    private static ImportPage page(Progress progress, boolean wantsReload) {
        String title = "%s of %s documents: import %d"
                .formatted(Shown.number(progress.done()), Shown.number(progress.received()), progress.batch());
        boolean isReloading = wantsReload && !progress.isFinished();
        Shell shell = Shell.of(title, Shell.Place.OTHER);
        return new ImportPage(
                isReloading ? shell.reloading(RELOAD_SECONDS) : shell,
                progress.batch(),
                progress.isFinished(),
                isReloading,
                progress.done(),
                progress.received(),
                "%.1f documents a second on average".formatted(progress.perSecond()),
                progress.unchanged() == 0 ? Optional.empty() : Optional.of(Shown.number(progress.unchanged())),
                progress.oldestRunning().map(start -> Shown.duration(Duration.between(start, progress.asOf()))),
                Stream.of(DocumentState.values())
                        .filter(state -> progress.of(state) > 0)
                        .map(state -> new ImportPage.Figure(state.label(), Shown.number(progress.of(state))))
                        .toList(),
                outcomes(progress),
                progress.reasons().stream()
                        .map(reason -> new ImportPage.Figure(reason.reason(), Shown.number(reason.documents())))
                        .toList());
    }

    private static List<ImportPage.Figure> outcomes(Progress progress) {
        return Stream.of(Outcome.values())
                .filter(progress.outcomes()::containsKey)
                .map(outcome -> new ImportPage.Figure(
                        outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Shown.number(progress.outcomes().get(outcome))))
                .toList();
    }
}
