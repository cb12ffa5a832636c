package org.incidentcommons.sanitize;

import java.util.Comparator;

/**
 * A claim of one detector on a stretch of text, before overlapping claims are settled.
 *
 * @param key what makes two marks of a kind the same thing, such as the address in lower case
 */
record Mark(FindingKind kind, int start, int end, String key) {
    /** Longest first, then the kind that is more certain, then in the order of the text. */
    static final Comparator<Mark> STRONGEST_FIRST = Comparator.comparingInt(Mark::length)
            .reversed()
            .thenComparing(Mark::kind)
            .thenComparing(Mark::start);

    int length() {
        return end - start;
    }

    Mark covering(int from, int to) {
        return new Mark(kind, from, to, key);
    }

    @Override
    public String toString() {
        return "Mark[" + kind + " " + start + ".." + end + "]";
    }
}
