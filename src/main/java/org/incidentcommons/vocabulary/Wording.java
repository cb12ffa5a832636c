package org.incidentcommons.vocabulary;

/**
 * Words by which reports speak of a concept, and how much they say: 1 is what any wording of its kind says, more is
 * more telling. Files write the weight behind a caret, {@code "account was hijacked^1.5"}, and leave it out when it is
 * 1.
 */
public record Wording(String text, double weight) {
    /** No single wording may decide alone against everything else in a report. */
    static final double GREATEST_WEIGHT = 5;

    public Wording {
        if (text.isBlank() || !(weight > 0 && weight <= GREATEST_WEIGHT)) {
            throw new IllegalArgumentException("wording is blank, or its weight not above 0 and at most 5");
        }
    }
}
