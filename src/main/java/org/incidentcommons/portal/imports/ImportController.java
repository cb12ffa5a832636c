package org.incidentcommons.portal.imports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The pages of imports; number 0 stands for all of them. */
@Hidden
@Controller("/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImportController {
    private static final int RELOAD_SECONDS = 3; // often enough to see it move, seldom enough to read
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);
    private static final int MOST_LINES = 50; // imports in the list of all

    private final Batches batches;
    private final LiveFigures figures;
    private final OperatorView operatorView;
    private final Pages pages;
    private final Scheduler blocking;

    ImportController(
            Batches batches,
            LiveFigures figures,
            OperatorView operatorView,
            Pages pages,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.batches = batches;
        this.figures = figures;
        this.operatorView = operatorView;
        this.pages = pages;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Get
    HttpResponse<?> all(
            @QueryValue(defaultValue = "off") String reload,
            @Nullable @QueryValue Integer done,
            Viewer viewer,
            Words words) {
        return show(0, reload, done, viewer, words);
    }

    @Get("/{number}")
    HttpResponse<?> one(
            String number,
            @QueryValue(defaultValue = "off") String reload,
            @Nullable @QueryValue Integer done,
            Viewer viewer,
            Words words) {
        return number.matches("[1-9]\\d{0,17}")
                ? show(Long.parseLong(number), reload, done, viewer, words)
                : missing(words);
    }

    /** The changing part of the page, every second, until the import is done. */
    @Get(value = "/{number:[0-9]+}/live", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> live(long number, Words words) {
        return Flux.interval(Duration.ZERO, TELL_EVERY, blocking)
                .onBackpressureDrop()
                .map(tick -> event(number, words))
                .takeUntil(event -> "end".equals(event.getName()));
    }

    private Event<String> event(long number, Words words) {
        try {
            Optional<Progress> progress = figures.of(number);
            if (progress.isEmpty()) {
                return Event.of("").name("end");
            }
            Live live = LiveFigures.live(progress.get(), words);
            return Event.of(pages.part(words, "imports/live", live)).name(live.isFinished() ? "end" : "figures");
        } catch (RuntimeException databaseAway) {
            return Event.of(words.say("imports.stale")).name("stale");
        }
    }

    private HttpResponse<?> show(long number, String reload, Integer done, Viewer viewer, Words words) {
        return figures.of(number)
                .<HttpResponse<?>>map(progress ->
                        pages.show("imports/import", page(progress, reload.equals("on"), done, viewer, words)))
                .orElseGet(() -> missing(words));
    }

    private HttpResponse<?> missing(Words words) {
        return pages.show(
                HttpStatus.NOT_FOUND,
                "imports/missing",
                new MissingImportPage(Shell.of(words.say("imports.missing"), Shell.Place.OTHER)));
    }

    private ImportPage page(Progress progress, boolean wantsReload, Integer done, Viewer viewer, Words words) {
        boolean isAll = progress.batch() == 0;
        boolean isReloading = wantsReload && !progress.isFinished();
        Live live = LiveFigures.live(progress, words);
        String heading = isAll ? words.say("imports.all") : words.say("imports.one", "number", "" + progress.batch());
        Shell shell = Shell.of(
                words.say("imports.title", "done", progress.done(), "n", progress.received(), "heading", heading),
                Shell.Place.OTHER);
        return new ImportPage(
                isReloading ? shell.reloading(RELOAD_SECONDS) : shell,
                progress.batch(),
                isAll,
                heading,
                isReloading,
                live,
                progress.unchanged() == 0
                        ? Optional.empty()
                        : Optional.of(words.say("imports.unchanged", "n", progress.unchanged())),
                Optional.ofNullable(done)
                        .filter(count -> viewer instanceof Viewer.Operator)
                        .map(count -> words.say("imports.did", "n", count)),
                viewer instanceof Viewer.Operator ? Optional.of(operatorView.of(progress, words)) : Optional.empty(),
                isAll ? lines(words) : List.of());
    }

    private List<ImportPage.Line> lines(Words words) {
        return batches.lines(MOST_LINES).stream()
                .map(line -> new ImportPage.Line(
                        "/imports/" + line.batch().id(),
                        line.batch().id(),
                        words.date(
                                line.batch().openedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                        words.number(line.states().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                        words.number(line.states().getOrDefault(DocumentState.IN_WORK, 0L)),
                        words.number(line.states().getOrDefault(DocumentState.QUARANTINED, 0L))))
                .toList();
    }
}
