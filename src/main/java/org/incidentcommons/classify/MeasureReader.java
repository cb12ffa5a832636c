package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentcommons.outline.SectionKind;

/**
 * Reads how long it took to detect, respond and recover, where a report states it: outright, by a window of time, by
 * the entries of its timeline, or by the dates of its beginning and its discovery. In that order: what is stated wins
 * over what has to be calculated. When in doubt, or when readings contradict each other, there is no value.
 */
public final class MeasureReader {
    /** Statements round; a calculated time may differ from the stated one by this share. */
    private static final double TOLERANCE = 0.2;

    private MeasureReader() {}

    /** @param report all its sentences */
    public static Measures read(Sentences report) {
        List<Sentences.Sentence> sentences = report.in(MeasureReader::tellsThisIncident);
        Measures stated = StatedDurations.in(sentences);
        Measures timeline = Timeline.in(sentences);
        List<Measures> readings = new ArrayList<>(List.of(stated, Windows.in(sentences), ClockedEvents.in(sentences)));
        if (agree(stated.detect(), timeline.detect())) {
            readings.add(timeline);
        }
        readings.add(DatedEvents.in(sentences));
        return consistent(new Measures(
                first(readings, Measures::detect),
                first(readings, Measures::respond),
                first(readings, Measures::recover)));
    }

    /** A timeline that gives another time to detect than the one stated has been misread. */
    private static boolean agree(Optional<Measure> stated, Optional<Measure> calculated) {
        if (stated.isEmpty()) {
            return true;
        }
        double difference = calculated.isEmpty()
                ? Double.MAX_VALUE
                : Math.abs(calculated.get().hours() - stated.get().hours());
        return difference <= TOLERANCE * stated.get().hours();
    }

    /** Service cannot have been normal again before anything was noticed: then one of the two is counted otherwise. */
    private static Measures consistent(Measures measures) {
        boolean possible = measures.detect().isEmpty()
                || measures.recover().isEmpty()
                || measures.recover()
                                .get()
                                .duration()
                                .compareTo(measures.detect().get().duration())
                        >= 0;
        return possible ? measures : new Measures(measures.detect(), measures.respond(), Optional.empty());
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
