package org.incidentcommons.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentcommons.outline.SectionKind;

/**
 * Reads how long it took to detect, respond and recover, where a report states it: outright, by a window of time, by
 * the entries of its timeline, or by the dates of its beginning and its discovery. In that order: what is stated wins
 * over what has to be calculated. When in doubt there is no value.
 */
public final class MeasureReader {
    private MeasureReader() {}

    /** @param passages of one report, in its order */
    public static Measures read(List<Passage> passages) {
        List<Sentences.Sentence> sentences = Sentences.of(passages.stream()
                .filter(passage -> tellsThisIncident(passage.section()))
                .toList());
        List<Measures> readings = List.of(
                StatedDurations.in(sentences),
                Windows.in(sentences),
                Timeline.in(sentences),
                DatedEvents.in(sentences));
        return new Measures(
                first(readings, Measures::detect),
                first(readings, Measures::respond),
                first(readings, Measures::recover));
    }

    private static Optional<Measure> first(List<Measures> readings, Function<Measures, Optional<Measure>> of) {
        return readings.stream().flatMap(reading -> of.apply(reading).stream()).findFirst();
    }

    /** Lessons and recommendations speak of other times: what should be, and what was elsewhere. */
    static boolean tellsThisIncident(SectionKind section) {
        return switch (section) {
            case OVERVIEW, TIMELINE, IMPACT, RESPONSE, ROOT_CAUSE, WHAT_WORKED, OTHER -> true;
            case LESSONS, RECOMMENDATIONS -> false;
        };
    }
}
