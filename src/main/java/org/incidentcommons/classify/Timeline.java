package org.incidentcommons.classify;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures calculated from the entries of a timeline: when it began, was noticed, was acted upon, was over. */
final class Timeline {
    private static final Pattern BEGINS = Pattern.compile(
            "\\b(?:begins?|began|starts?|started|fail(?:s|ed|ures?)?|goes down|went down|crash(?:es|ed)?|stops?|stopped|expires?|expired|outage|lost|loses|loss of|breaks?|broke|deletes?|deleted|deployed|rolled out|merged|first logon|overflows?|collapses?|collapsed|opens the|opened the|beginnt|fällt aus|ausfall|commence|panne)\\b");
    private static final Pattern NOTICED = Pattern.compile(
            "\\b(?:detect(?:s|ed)|discover(?:s|ed)|notic(?:es?|ed)|alert(?:s|ed)?|alarms?|alarmed|reported|reports (?:that|of|an?|the|from)|paged|complain(?:s|ts?|ed)?|ticket|spots|spotted|recogni[sz]e[sd]|realis?z?e[sd]|aware|bemerkt|entdeckt|meldet|alarm|signale|constate)\\b");
    private static final Pattern ACTED = Pattern.compile(
            "\\b(?:isolat(?:es?|ed)|revert(?:s|ed)?|roll(?:s|ed)? back|rollback|shuts? down|shut off|blocks?|blocked|disconnect(?:s|ed)?|disabl(?:es?|ed)|restarted|fail(?:s|ed) over|contain(?:s|ed)|mitigat(?:es?|ed)|evacuat(?:es?|ed)|orders?|ordered|unplug(?:s|ged)|cut off|cuts|closes the|closed the|switch(?:es|ed) (?:to|off|over)|revok(?:es?|ed)|quarantin\\p{L}+|stops the|stopped the|trennt|abgeschaltet|isole|coupe)\\b");
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:restored|resolved|recovered|recovery complete|back to normal|normal (?:service|operations?|again)|resum(?:es?|ed)|end of (?:the )?(?:incident|outage)|incident (?:closed|over|ends|ended)|outage (?:over|ends|ended)|all clear|fully (?:mitigated|operational)|service is back|back online|confirmed working|working again|reopen(?:s|ed)|wiederhergestellt|behoben|normalbetrieb|rétabli)\\b");
    private static final Pattern PARTIAL = Pattern.compile(
            "\\b(?:first|some|partly|partially|part of|most|half|not|still|attempt|tries|trying|seems?|appears?|begins? to|\\d+ ?%|percent)\\b");

    private static final Pattern WEEKDAY = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b");

    /** Longest start of an entry in which its time may stand, in characters: "Sunday 26 October 2008, 03:30 UTC". */
    private static final int HEAD = 40;

    /** A step back of more than this is midnight passed; of less, an entry out of order. */
    private static final Duration MIDNIGHT = Duration.ofHours(6);

    private static final int MIN_ENTRIES = 3;

    /** Any year will do where none is told; it cancels out. */
    private static final OptionalInt SOME_YEAR = OptionalInt.of(2001);

    private record Entry(LocalDateTime time, String words, Sentences.Sentence sentence) {
        boolean says(Pattern pattern) {
            return pattern.matcher(words).find();
        }

        boolean isOver() {
            return says(OVER) && !says(PARTIAL);
        }
    }

    private Timeline() {}

    static Measures in(List<Sentences.Sentence> sentences) {
        Optional<List<Entry>> entries = entries(sentences);
        return entries.filter(all -> all.size() >= MIN_ENTRIES)
                .map(Timeline::measures)
                .orElse(Measures.NONE);
    }

    private static Measures measures(List<Entry> entries) {
        Optional<Entry> noticed =
                entries.stream().filter(it -> it.says(NOTICED)).findFirst();
        Optional<Entry> start = start(entries, noticed);
        Optional<Entry> over = entries.stream().filter(Entry::isOver).reduce((one, other) -> other);
        Optional<Entry> acted = noticed.flatMap(from -> entries.stream()
                .filter(it -> !it.time().isBefore(from.time()) && it != from && it.says(ACTED))
                .findFirst());
        return new Measures(between(start, noticed), between(noticed, acted), between(start, over));
    }

    /** The first entry that tells a beginning, not later than the first that tells a notice. */
    private static Optional<Entry> start(List<Entry> entries, Optional<Entry> noticed) {
        Optional<Entry> start =
                entries.stream().filter(it -> it.says(BEGINS) && !it.isOver()).findFirst();
        return start.filter(
                it -> noticed.isEmpty() || !it.time().isAfter(noticed.get().time()));
    }

    private static Optional<Measure> between(Optional<Entry> from, Optional<Entry> to) {
        if (from.isEmpty() || to.isEmpty() || from.get() == to.get()) {
            return Optional.empty();
        }
        Duration duration = Duration.between(from.get().time(), to.get().time());
        return duration.isNegative()
                ? Optional.empty()
                : Optional.of(new Measure(duration, to.get().sentence().text()));
    }

    /**
     * The entries with a time at their start; empty when they are out of order, since then nothing can be calculated.
     */
    private static Optional<List<Entry>> entries(List<Sentences.Sentence> sentences) {
        List<Entry> entries = new ArrayList<>();
        LocalDateTime last = LocalDateTime.of(2001, 1, 1, 0, 0);
        boolean dated = false;
        for (Sentences.Sentence sentence : sentences) {
            if (!sentence.entry()) {
                continue;
            }
            String words = sentence.words();
            String head = words.substring(0, Math.min(HEAD, words.length()));
            List<ClockWords.Clock> clocks = ClockWords.in(head);
            if (clocks.isEmpty() || !startsWithTime(head, clocks.getFirst())) {
                continue;
            }
            Optional<LocalDateTime> date = DateWords.in(head).stream()
                    .filter(DateWords.Told::isDay)
                    .findFirst()
                    .flatMap(told -> told.date(SOME_YEAR))
                    .map(day -> day.earliest().atTime(clocks.getFirst().time()));
            LocalDateTime time =
                    date.orElse(last.toLocalDate().atTime(clocks.getFirst().time()));
            if (date.isEmpty()) {
                time = onWeekday(head, time, dated || !entries.isEmpty());
                if (time.isBefore(last) && !entries.isEmpty()) {
                    if (Duration.between(time, last).compareTo(MIDNIGHT) < 0) {
                        return Optional.empty();
                    }
                    time = time.plusDays(1);
                }
            } else if (dated && time.isBefore(last)) {
                return Optional.empty();
            }
            dated |= date.isPresent();
            entries.add(new Entry(time, words.substring(clocks.getFirst().end()), sentence));
            last = time;
        }
        return Optional.of(entries);
    }

    private static boolean startsWithTime(String head, ClockWords.Clock clock) {
        return head.substring(0, clock.start())
                        .replaceAll("(?U)[^\\w]+", " ")
                        .strip()
                        .split(" ")
                        .length
                <= 5;
    }

    /** The next such weekday, where the entry names one. */
    private static LocalDateTime onWeekday(String head, LocalDateTime time, boolean hasLast) {
        Matcher matcher = WEEKDAY.matcher(head);
        if (!matcher.find()) {
            return time;
        }
        DayOfWeek day = DayOfWeek.valueOf(matcher.group().toUpperCase(Locale.ROOT));
        LocalDateTime on = time;
        while (on.getDayOfWeek() != day) {
            on = on.plusDays(1);
        }
        return on;
    }
}
