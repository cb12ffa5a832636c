package org.incidentcommons.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.TextFinder;

/** What the reader looks for inside the report, numbered in the order in which the text is set. */
final class Matches {
    private final TextFinder.Finding finding;
    private int count;

    Matches(TextFinder.Finding finding) {
        this.finding = finding;
    }

    /** @return the text in stretches, those that match with their numbers */
    List<Stretch> mark(SanitizedText text) {
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (TextFinder.Place place : finding.in(text)) {
            if (place.start() > done) {
                stretches.add(new Stretch(text.sub(done, place.start()), Optional.empty()));
            }
            stretches.add(new Stretch(text.sub(place.start(), place.end()), Optional.of(++count)));
            done = place.end();
        }
        if (done < text.length()) {
            stretches.add(new Stretch(text.sub(done, text.length()), Optional.empty()));
        }
        return List.copyOf(stretches);
    }

    int count() {
        return count;
    }
}
