package org.incidentcommons.portal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.classify.Measure;
import org.incidentcommons.classify.Measures;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * How long it took, as bars on one axis that starts when the incident began, or when it was noticed if the report does
 * not say how long that took.
 */
record MeasuresPicture(List<Bar> bars) {
    private static final int WIDTH = 1000; // units of the drawing
    private static final int LEAST = 12; // so that minutes beside weeks stay visible

    /**
     * @param x where the bar starts, 0 to 1000
     * @param width in the same units
     * @param evidence the sentence that states it
     */
    record Bar(String name, String value, int x, int width, SanitizedText evidence) {}

    static Optional<MeasuresPicture> of(Measures measures, Words words) {
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        long noticed = seconds(measures.detect());
        long end = noticed + Math.max(seconds(measures.respond()), seconds(measures.recover()));
        List<Bar> bars = new ArrayList<>();
        measures.detect().ifPresent(measure -> bars.add(bar(words.say("report.detect"), measure, 0, end, words)));
        measures.respond()
                .ifPresent(measure -> bars.add(bar(words.say("report.respond"), measure, noticed, end, words)));
        measures.recover()
                .ifPresent(measure -> bars.add(bar(words.say("report.recover"), measure, noticed, end, words)));
        return Optional.of(new MeasuresPicture(List.copyOf(bars)));
    }

    private static long seconds(Optional<Measure> measure) {
        return measure.map(Measure::duration).map(Duration::toSeconds).orElse(0L);
    }

    private static Bar bar(String name, Measure measure, long start, long end, Words words) {
        double scale = end == 0 ? 0 : (double) WIDTH / end;
        int width = Math.max(LEAST, (int) Math.round(measure.duration().toSeconds() * scale));
        int x = Math.min((int) Math.round(start * scale), WIDTH - width);
        return new Bar(name, Shown.duration(words, measure.duration()), Math.max(0, x), width, measure.evidence());
    }
}
