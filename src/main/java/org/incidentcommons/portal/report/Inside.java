package org.incidentcommons.portal.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The search inside the report.
 *
 * @param words what is looked for; empty text for nothing
 * @param count how many matches are marked
 * @param first numbers of the first matches, to be linked
 */
record Inside(String words, int count, List<Integer> first) {
    private static final int LINKED = 20; // more would bury the report

    static Inside of(String words, int count) {
        return new Inside(
                words,
                count,
                IntStream.rangeClosed(1, Math.min(count, LINKED)).boxed().toList());
    }

    public boolean isAsked() {
        return !words.isEmpty();
    }
}
