package org.incidentcommons.classify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incidentcommons.outline.SectionKind;

/**
 * Reads when the incident began: from a label ("Date of incident: ..."), else from the first date that a sentence opens
 * with or ties to the event, else from the first entry of the timeline. A year that one date leaves out is taken from
 * the others when they all agree.
 */
public final class IncidentDateReader {
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|.*\\s)(?:date(?:\\(s\\))? of (?:the )?(?:incident|event|accident|occurrence|outage)|(?:incident|event|accident|occurrence|outage) date(?:\\(s\\))?(?: and time)?|datum des vorfalls|vorfalldatum|date de l'incident|fecha del incidente)\\s*[:|=–-]\\s*\\S{0,12}\\s*$");

    private static final Pattern OPENS = Pattern.compile(
            "^(?:[-•*] )?(?:early |late )?(?:(?:on|in|at|am|im|le|en|since|around|during|from|between)\\b.{0,45}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?)$");

    private static final Pattern TIED = Pattern.compile(
            ".*\\b(?:occurred|took place|began|started|happened|experienced|suffered|failed|outage|incident|disruption|accident|event|fire|spill|attack|breach|near miss)\\b[^.;]{0,60}?\\b(?:on|in|at|of|from|between|since)\\b[^.;]{0,30}?$");

    private IncidentDateReader() {}

    /** @param report all its sentences */
    public static Optional<IncidentDate> read(Sentences report) {
        List<Sentences.Sentence> sentences = report.all();
        List<Sentences.Sentence> telling = report.in(IncidentDateReader::tellsBeginning);
        OptionalInt year = onlyYear(telling);
        return first(sentences, LABEL, year)
                .or(() -> first(prose(telling), OPENS, year))
                .or(() -> first(prose(telling), TIED, year))
                .or(() -> timeline(telling, year))
                .filter(date -> !date.earliest().isAfter(LocalDate.of(2100, 1, 1)));
    }

    private static boolean tellsBeginning(SectionKind section) {
        return switch (section) {
            case OVERVIEW, TIMELINE, IMPACT, RESPONSE, ROOT_CAUSE, OTHER -> true;
            case WHAT_WORKED, LESSONS, RECOMMENDATIONS -> false;
        };
    }

    private static List<Sentences.Sentence> prose(List<Sentences.Sentence> sentences) {
        return sentences.stream().filter(sentence -> !sentence.entry()).toList();
    }

    private static Optional<IncidentDate> first(List<Sentences.Sentence> sentences, Pattern before, OptionalInt year) {
        for (Sentences.Sentence sentence : sentences) {
            String words = sentence.words();
            for (DateWords.Told told : sentence.dates()) {
                Optional<IncidentDate> date = told.date(year);
                if (date.isPresent()
                        && before.matcher(words.substring(0, told.start())).matches()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<IncidentDate> timeline(List<Sentences.Sentence> sentences, OptionalInt year) {
        return sentences.stream()
                .filter(sentence -> sentence.section() == SectionKind.TIMELINE)
                .flatMap(sentence -> sentence.dates().stream()
                        .filter(told -> told.start() < 12)
                        .flatMap(told -> told.date(year).stream()))
                .findFirst();
    }

    /** The year of all dates that tell one, if it is always the same. */
    private static OptionalInt onlyYear(List<Sentences.Sentence> sentences) {
        IntStream years = sentences.stream()
                .flatMap(sentence -> sentence.dates().stream())
                .flatMapToInt(told -> told.year().stream())
                .distinct();
        int[] distinct = years.toArray();
        return distinct.length == 1 ? OptionalInt.of(distinct[0]) : OptionalInt.empty();
    }
}
