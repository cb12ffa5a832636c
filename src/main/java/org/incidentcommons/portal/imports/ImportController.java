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
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;

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
    HttpResponse<?> progress(String number, @QueryValue(defaultValue = "off") String reload, Words words) {
        return Optional.of(number)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> batches.progress(Long.parseLong(digits)))
                .<HttpResponse<?>>map(
                        progress -> pages.show("imports/import", page(progress, reload.equals("on"), words)))
                .orElseGet(() -> pages.show(
                        HttpStatus.NOT_FOUND,
                        "imports/missing",
                        new MissingImportPage(Shell.of(words.say("imports.missing.title"), Shell.Place.OTHER))));
    }

    private static ImportPage page(Progress progress, boolean wantsReload, Words words) {
        String title = words.say(
                "imports.title",
                "done",
                progress.done(),
                "received",
                progress.received(),
                "number",
                String.valueOf(progress.batch()));
        boolean isReloading = wantsReload && !progress.isFinished();
        Shell shell = Shell.of(title, Shell.Place.OTHER);
        return new ImportPage(
                isReloading ? shell.reloading(RELOAD_SECONDS) : shell,
                progress.batch(),
                progress.isFinished(),
                isReloading,
                progress.done(),
                progress.received(),
                words.decimal(progress.perSecond()),
                progress.unchanged() == 0 ? Optional.empty() : Optional.of(progress.unchanged()),
                progress.oldestRunning().map(start -> Shown.duration(words, Duration.between(start, progress.asOf()))),
                Stream.of(DocumentState.values())
                        .filter(state -> progress.of(state) > 0)
                        .map(state -> new ImportPage.Figure(label(state, words), words.number(progress.of(state))))
                        .toList(),
                outcomes(progress, words),
                progress.reasons().stream()
                        .map(reason -> new ImportPage.Figure(reason.reason(), words.number(reason.documents())))
                        .toList());
    }

    private static List<ImportPage.Figure> outcomes(Progress progress, Words words) {
        return Stream.of(Outcome.values())
                .filter(progress.outcomes()::containsKey)
                .map(outcome -> new ImportPage.Figure(
                        label(outcome, words), words.number(progress.outcomes().get(outcome))))
                .toList();
    }

    private static String label(DocumentState state, Words words) {
        return switch (state) {
            case IN_WORK -> words.say("imports.state.inWork");
            case DRAFT -> words.say("imports.state.draft");
            case PUBLISHED -> words.say("imports.state.published");
            case DUPLICATE -> words.say("imports.state.duplicate");
            case UNPACKED -> words.say("imports.state.unpacked");
            case QUARANTINED -> words.say("imports.state.quarantined");
        };
    }

    private static String label(Outcome outcome, Words words) {
        return switch (outcome) {
            case EXTRACTED -> words.say("imports.outcome.extracted");
            case TRUNCATED -> words.say("imports.outcome.truncated");
            case ENCRYPTED -> words.say("imports.outcome.encrypted");
            case UNSUPPORTED -> words.say("imports.outcome.unsupported");
            case EMPTY -> words.say("imports.outcome.empty");
            case CORRUPT -> words.say("imports.outcome.corrupt");
            case TIMED_OUT -> words.say("imports.outcome.timedOut");
            case CRASHED -> words.say("imports.outcome.crashed");
        };
    }
}
