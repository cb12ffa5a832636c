package org.incidentcommons.portal.status;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.ingest.Disk;
import org.incidentcommons.ingest.Infrastructure;
import org.incidentcommons.ingest.Pulse;
import org.incidentcommons.ingest.Vitals;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.IndexState;
import org.incidentcommons.search.IndexUpkeep;

@Hidden
@Controller("/status")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StatusController {
    private static final long MEGABYTE = 1_048_576;
    /** The longest that one document may take, and somewhat more: then the queue stands still. */
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    private final Pulse pulse;
    private final Disk disk;
    private final Vitals vitals;
    private final IndexUpkeep index;
    private final Pages pages;
    private final Clock clock;

    StatusController(Pulse pulse, Disk disk, Vitals vitals, IndexUpkeep index, Pages pages, Clock clock) {
        this.pulse = pulse;
        this.disk = disk;
        this.vitals = vitals;
        this.index = index;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> status(Words words) {
        List<StatusPage.Part> parts = List.of(
                disk(words),
                database(words),
                lack(Infrastructure.FORK, "status.fork", words),
                lack(Infrastructure.ORIGINAL, "status.originals", words),
                index(words),
                queue(words));
        boolean isWell = parts.stream().allMatch(StatusPage.Part::isWell);
        return pages.show(
                isWell ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                "status/status",
                new StatusPage(
                        Shell.of(words.say("status.title"), Shell.Place.OTHER),
                        isWell,
                        since(pulse.last().at(), words),
                        parts));
    }

    private StatusPage.Part disk(Words words) {
        String says = words.say(
                "status.disk.says", "free", disk.freeBytes() / MEGABYTE, "least", disk.minFreeBytes() / MEGABYTE);
        return part("status.disk", !disk.isLow(), says, words);
    }

    private StatusPage.Part database(Words words) {
        return pulse.isSilent()
                ? part(
                        "status.database",
                        false,
                        words.say(
                                "status.database.silent",
                                "age",
                                since(pulse.last().at(), words)),
                        words)
                : part("status.database", true, words.say("status.database.ok"), words);
    }

    private StatusPage.Part lack(Infrastructure what, String key, Words words) {
        Optional<Vitals.Lack> lack = vitals.lacks().stream()
                .filter(missing -> missing.what() == what)
                .findFirst();
        return lack.map(missing ->
                        part(key, false, words.say(key + ".missing", "age", since(missing.since(), words)), words))
                .orElseGet(() -> part(key, true, words.say(key + ".ok"), words));
    }

    private StatusPage.Part index(Words words) {
        IndexState state = index.state();
        return state.isHealthy()
                ? part(
                        "status.index",
                        true,
                        words.say("status.index.ok", "n", state.reports(), "lag", state.lag()),
                        words)
                : part("status.index", false, words.say("status.index.failed", "n", state.reports()), words);
    }

    private StatusPage.Part queue(Words words) {
        Pulse.Beat beat = pulse.last();
        if (pulse.isSilent()) {
            return new StatusPage.Part(words.say("status.queue"), true, words.say("status.queue.unknown"), "");
        }
        if (beat.oldestReceived().isEmpty()) {
            return part("status.queue", true, words.say("status.queue.empty"), words);
        }
        Instant moved = beat.lastEnd()
                .filter(end -> end.isAfter(beat.oldestReceived().get()))
                .orElse(beat.oldestReceived().get());
        boolean stands = Duration.between(moved, clock.instant()).compareTo(STANDSTILL) > 0;
        return new StatusPage.Part(
                words.say("status.queue"),
                !stands,
                words.say(
                        "status.queue.says",
                        "n",
                        beat.inWork(),
                        "age",
                        since(beat.oldestReceived().get(), words)),
                stands ? words.say("status.queue.todo", "age", since(moved, words)) : "");
    }

    private static StatusPage.Part part(String key, boolean isWell, String says, Words words) {
        return new StatusPage.Part(words.say(key), isWell, says, isWell ? "" : words.say(key + ".todo"));
    }

    private String since(Instant start, Words words) {
        return Shown.duration(words, Duration.between(start, clock.instant()));
    }
}
