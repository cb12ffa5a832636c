package org.incidentcommons.portal.imports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Infrastructure;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;

/** The figures of an import as people read them. However many watch, each import is counted once a second. */
@Singleton
class LiveFigures {
    private static final Duration FRESH = Duration.ofMillis(900); // a little less than browsers are told something new
    private static final int MOST_WATCHED = 1000; // imports remembered; a watcher costs one

    private record Counted(long nanos, Optional<Progress> progress) {}

    private final Map<Long, Counted> counted = new ConcurrentHashMap<>();
    private final Batches batches;

    LiveFigures(Batches batches) {
        this.batches = batches;
    }

    /** @param number of an import, 0 for all */
    Optional<Progress> of(long number) {
        if (counted.size() > MOST_WATCHED) {
            counted.clear();
        }
        return counted.compute(number, (key, before) -> {
                    boolean isFresh = before != null && System.nanoTime() - before.nanos() < FRESH.toNanos();
                    return isFresh ? before : new Counted(System.nanoTime(), count(key));
                })
                .progress();
    }

    private Optional<Progress> count(long number) {
        return number == 0 ? Optional.of(batches.progressOfAll()) : batches.progress(number);
    }

    static Live live(Progress progress, Words words) {
        return new Live(
                summary(progress, words),
                progress.isFinished(),
                progress.done(),
                progress.received(),
                waiting(progress, words),
                rates(progress, words),
                Stream.of(DocumentState.values())
                        .filter(state -> progress.of(state) > 0)
                        .map(state -> figure(words, "imports.state." + state.name(), words.number(progress.of(state))))
                        .toList(),
                Stream.of(Outcome.values())
                        .filter(progress.outcomes()::containsKey)
                        .map(outcome -> new Live.Figure(
                                outcome(outcome, words),
                                words.number(progress.outcomes().get(outcome))))
                        .toList());
    }

    static String outcome(Outcome outcome, Words words) {
        return words.say("imports.outcome." + outcome.name());
    }

    private static String summary(Progress progress, Words words) {
        String counts = words.say("imports.summary", "done", progress.done(), "n", progress.received());
        if (progress.batch() == 0) {
            return counts;
        }
        String how = progress.isCancelled() && progress.of(DocumentState.CANCELLED) > 0
                ? "imports.cancelled"
                : progress.isFinished() ? "imports.finished" : progress.isOpen() ? "imports.open" : "imports.running";
        return counts + " " + words.say(how);
    }

    private static Optional<String> waiting(Progress progress, Words words) {
        return progress.waits().isEmpty()
                ? Optional.empty()
                : Optional.of(progress.waits().stream()
                        .map(wait -> words.say(
                                "imports.waiting", "n", wait.documents(), "what", missing(wait.what(), words)))
                        .collect(Collectors.joining(" ")));
    }

    private static String missing(Infrastructure what, Words words) {
        return words.say("imports.missing." + what.name());
    }

    private static List<Live.Figure> rates(Progress progress, Words words) {
        Stream<Live.Figure> now = progress.isFinished()
                ? Stream.empty()
                : Stream.of(figure(words, "imports.now", rate(progress.perSecondNow(), words)));
        Stream<Live.Figure> average = Stream.of(figure(
                words, progress.batch() == 0 ? "imports.hour" : "imports.average", rate(progress.perSecond(), words)));
        Stream<Live.Figure> oldest =
                progress.oldestAge().stream().map(age -> figure(words, "imports.oldest", Shown.duration(words, age)));
        Stream<Live.Figure> left = progress.remaining().stream()
                .map(duration -> figure(words, "imports.left", Shown.duration(words, duration)));
        return Stream.of(now, average, oldest, left).flatMap(figures -> figures).toList();
    }

    private static String rate(double perSecond, Words words) {
        return words.say("imports.rate", "rate", String.format(words.language().locale(), "%.1f", perSecond));
    }

    private static Live.Figure figure(Words words, String key, String count) {
        return new Live.Figure(words.say(key), count);
    }
}
