package org.incidentcommons.classify;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The time to recover from two times in running prose: "The fault began at 09:10. ... Service was restored at 14:30."
 */
final class ClockedEvents {
    private static final String AT = "(?:at|around|by|um|gegen|à|vers) (?:approximately |about |around )?$";

    private static final Pattern BEGAN = Pattern.compile(
            ".*\\b(?:outage|incident|disruption|fault|failure|problem|impact|event|ausfall|störung|panne)\\b[^.;:]{0,40}?\\b(?:began|started|begins|starts|occurred|begann|a commencé)\\b[^.;:]{0,25}? "
                    + AT);
    private static final Pattern ENDED = Pattern.compile(
            ".*\\b(?:restored|resolved|recovered|normal (?:service|operations?) resumed|back (?:online|to normal)|operating normally|fully mitigated|wiederhergestellt|rétablie?s?)\\b[^.;:]{0,30}? "
                    + AT);
    private static final Pattern PARTLY = Pattern.compile(
            "\\b(?:partly|partially|some|most|many|majority|first|almost|nearly|begins? to|began to|not|\\d+ ?%|percent)\\b");

    /** A date this close behind a time belongs to it, in characters: "14:30 UTC on Sunday, 6 April". */
    private static final int DATE_REACH = 25;

    private static final OptionalInt SOME_YEAR = OptionalInt.of(2001);

    private record Event(ClockWords.Clock clock, Optional<LocalDate> day, Sentences.Sentence sentence) {}

    private ClockedEvents() {}

    static Measures in(List<Sentences.Sentence> sentences) {
        Event began = null;
        Event ended = null;
        for (Sentences.Sentence sentence : sentences) {
            String words = sentence.words();
            for (ClockWords.Clock clock : sentence.entry() ? List.<ClockWords.Clock>of() : sentence.clocks()) {
                String before = words.substring(0, clock.start());
                if (began == null && BEGAN.matcher(before).matches()) {
                    began = new Event(clock, day(sentence, clock), sentence);
                } else if (began != null
                        && ENDED.matcher(before).matches()
                        && !PARTLY.matcher(words).find()) {
                    ended = new Event(clock, day(sentence, clock), sentence);
                }
            }
        }
        return began == null || ended == null ? Measures.NONE : measures(began, ended);
    }

    private static Measures measures(Event began, Event ended) {
        LocalDate first = began.day().or(ended::day).orElse(LocalDate.EPOCH);
        LocalDateTime from = LocalDateTime.of(first, began.clock().time());
        LocalDateTime to =
                LocalDateTime.of(ended.day().orElse(first), ended.clock().time());
        Duration duration = Duration.between(from, to);
        boolean midnight = duration.isNegative()
                && !(began.day().isPresent() && ended.day().isPresent());
        Duration sound = midnight ? duration.plusDays(1) : duration;
        return sound.isPositive()
                ? new Measures(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Measure(sound, ended.sentence().text())))
                : Measures.NONE;
    }

    private static Optional<LocalDate> day(Sentences.Sentence sentence, ClockWords.Clock clock) {
        return sentence.dates().stream()
                .filter(DateWords.Told::isDay)
                .filter(date -> date.start() >= clock.end() && date.start() - clock.end() <= DATE_REACH)
                .findFirst()
                .flatMap(date -> date.date(SOME_YEAR))
                .map(IncidentDate::earliest);
    }
}
