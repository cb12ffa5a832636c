package org.incidentcommons.classify;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A window of time in one sentence as the time to recover: "Between 08:18 and 11:25 on 6 April users saw errors." */
final class Windows {
    /** A window longer than this without dates has lost a day somewhere, in hours. */
    private static final int MAX_HOURS_WITHOUT_DATES = 20;

    private static final Pattern TO = Pattern.compile("\\b(?:and|to|until|till|through|bis|à)\\b|[–-]");
    private static final Pattern FROM = Pattern.compile("(?:\\b(?:between|from|von|zwischen|entre|de)\\b)");
    private static final Pattern IMPACT = Pattern.compile(
            "\\b(?:outage|unavailable|unable|down|errors?|failures?|failed|impact(?:ed)?|disruption|interrupt(?:ed|ion)|degraded|could not|latency|difficult(?:y|ies)|offline|experienced|affected|timeouts?|stood still|closed|ausfall|gestört|panne)\\b");

    /** Opening hours and the time in which something must have begun are windows of another kind. */
    private static final Pattern OTHER_WINDOW = Pattern.compile(
            "\\b(?:call|hotline|helpline|contact|opening hours|office hours|maintenance|scheduled|since between|(?:began|started|occurred) (?:sometime )?between)\\b");

    private Windows() {}

    static Measures in(List<Sentences.Sentence> sentences) {
        for (Sentences.Sentence sentence : sentences) {
            Optional<Duration> window = sentence.entry() ? Optional.empty() : window(sentence);
            if (window.isPresent()
                    && IMPACT.matcher(sentence.words()).find()
                    && !OTHER_WINDOW.matcher(sentence.words()).find()) {
                Measure measure = new Measure(window.get(), sentence.text());
                return new Measures(Optional.empty(), Optional.empty(), Optional.of(measure));
            }
        }
        return Measures.NONE;
    }

    private static Optional<Duration> window(Sentences.Sentence sentence) {
        List<ClockWords.Clock> clocks = sentence.clocks();
        if (clocks.size() != 2) {
            return Optional.empty();
        }
        ClockWords.Clock from = clocks.get(0);
        ClockWords.Clock to = clocks.get(1);
        String words = sentence.words();
        String between = words.substring(from.end(), to.start());
        boolean opens = FROM.matcher(words.substring(0, from.start())).find();
        if (!opens || !TO.matcher(between).find() || between.length() > 60 || between.contains(". ")) {
            return Optional.empty();
        }
        List<DateWords.Told> dates =
                sentence.dates().stream().filter(DateWords.Told::isDay).toList();
        Optional<DateWords.Told> first = near(dates, from, to);
        Optional<DateWords.Told> second = dates.stream()
                .filter(date -> date.start() >= to.end() && date.start() - to.end() < 15)
                .findFirst();
        if (first.isPresent() && second.isPresent()) {
            OptionalInt year = second.get().year().isPresent() ? second.get().year() : OptionalInt.of(2001);
            Optional<LocalDate> start = first.get().date(year).map(IncidentDate::earliest);
            Optional<LocalDate> end = second.get().date(year).map(IncidentDate::earliest);
            return start.flatMap(day -> end.map(last ->
                            Duration.between(LocalDateTime.of(day, from.time()), LocalDateTime.of(last, to.time()))))
                    .filter(Duration::isPositive);
        }
        Duration duration = Duration.between(from.time(), to.time());
        Duration positive = duration.isPositive() ? duration : duration.plusDays(1);
        return Optional.of(positive).filter(it -> it.toHours() < MAX_HOURS_WITHOUT_DATES);
    }

    private static Optional<DateWords.Told> near(
            List<DateWords.Told> dates, ClockWords.Clock from, ClockWords.Clock to) {
        return dates.stream()
                .filter(date -> date.start() >= from.end() && date.end() <= to.start())
                .findFirst();
    }
}
