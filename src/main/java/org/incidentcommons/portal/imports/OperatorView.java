package org.incidentcommons.portal.imports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.FailureCount;
import org.incidentcommons.ingest.Progress;
import org.incidentcommons.ingest.ReasonCount;
import org.incidentcommons.ingest.Running;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;

/** What only the operator may see of an import, and may have done about it. */
@Singleton
class OperatorView {
    private static final int MOST_RUNNING = 10; // documents being processed; more would not be read
    private static final int MOST_TYPES = 10; // media types that can be tried again with one button

    private final Batches batches;
    private final Reasons reasons;

    OperatorView(Batches batches, Reasons reasons) {
        this.batches = batches;
        this.reasons = reasons;
    }

    ImportPage.ForOperator of(Progress progress, Words words) {
        return new ImportPage.ForOperator(
                batches.running(progress.batch(), MOST_RUNNING).stream()
                        .map(running -> running(running, progress, words))
                        .toList(),
                progress.reasons().stream().map(reason -> why(reason, words)).toList(),
                retries(progress, words),
                progress.batch() != 0 && !progress.isFinished());
    }

    private ImportPage.WhyNot why(ReasonCount stored, Words words) {
        Reasons.Told told = reasons.tell(stored.reason(), words);
        return new ImportPage.WhyNot(told.text(), told.isAsStored(), words.number(stored.documents()));
    }

    private static ImportPage.Running running(Running running, Progress progress, Words words) {
        return new ImportPage.Running(
                running.name(),
                Shown.duration(words, Duration.between(running.startedAt(), progress.asOf())),
                words.say(running.isAlone() ? "imports.alone" : "imports.together", "n", running.attempt()));
    }

    private List<ImportPage.Retry> retries(Progress progress, Words words) {
        String action = "/imports/" + progress.batch() + "/retry";
        List<FailureCount> failures = batches.failures(progress.batch());
        List<ImportPage.Retry> retries = new ArrayList<>();
        long all = failures.stream().mapToLong(FailureCount::documents).sum();
        if (all > 0) {
            retries.add(new ImportPage.Retry(words.say("imports.retry.all", "n", all), action, "failed", ""));
        }
        failures.stream().map(FailureCount::outcome).distinct().forEach(outcome -> {
            long count = failures.stream()
                    .filter(failure -> failure.outcome() == outcome)
                    .mapToLong(FailureCount::documents)
                    .sum();
            String label = words.say("imports.retry.kind", "n", count, "kind", LiveFigures.outcome(outcome, words));
            retries.add(new ImportPage.Retry(label, action, outcome.name(), ""));
        });
        Map<String, Long> types = new LinkedHashMap<>();
        failures.stream()
                .filter(failure -> failure.mediaType() != null)
                .forEach(failure -> types.merge(failure.mediaType(), failure.documents(), Long::sum));
        types.entrySet().stream()
                .limit(MOST_TYPES)
                .map(type -> new ImportPage.Retry(
                        words.say("imports.retry.type", "n", type.getValue(), "type", type.getKey()),
                        action,
                        "failed",
                        type.getKey()))
                .forEach(retries::add);
        long cancelled = progress.of(DocumentState.CANCELLED);
        if (cancelled > 0) {
            retries.add(new ImportPage.Retry(
                    words.say("imports.retry.cancelled", "n", cancelled), action, "cancelled", ""));
        }
        return retries;
    }
}
