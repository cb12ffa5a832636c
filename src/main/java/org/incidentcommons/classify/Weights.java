package org.incidentcommons.classify;

import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.vocabulary.Scheme;

/**
 * How much a found wording counts, by its kind and its place. The numbers are chosen by hand and checked by
 * {@code ClassifyEvaluation}; 1 is a strong wording in running prose.
 */
final class Weights {
    static final double LABEL = 1.5;
    static final double PHRASE = 1.5;
    static final double HINT = 0.5;
    /** Each further word makes a wording rarer and so more telling. */
    static final double PER_FURTHER_WORD = 0.25;
    /** The opening of a report says what it is about. */
    static final double OPENING = 1.3;
    /** Sentences about what was done afterwards ("staff were retrained") hardly say what happened, or why. */
    static final double AFTERMATH = 0.4;

    private Weights() {}

    static double of(Scheme scheme, SectionKind section) {
        return switch (scheme) {
            case THEME -> theme(section);
            case CAUSE -> cause(section);
            case SECTOR -> section == SectionKind.RECOMMENDATIONS ? 0.7 : 1;
        };
    }

    private static double theme(SectionKind section) {
        return switch (section) {
            case OVERVIEW, IMPACT -> 1.3;
            case OTHER, TIMELINE -> 1;
            case ROOT_CAUSE, LESSONS -> 0.8;
            case RESPONSE -> 0.6;
            case WHAT_WORKED, RECOMMENDATIONS -> 0.4;
        };
    }

    private static double cause(SectionKind section) {
        return switch (section) {
            case ROOT_CAUSE -> 1.6;
            case OVERVIEW, LESSONS, OTHER -> 1;
            case TIMELINE -> 0.8;
            case IMPACT, RESPONSE -> 0.5;
            case RECOMMENDATIONS -> 0.4;
            case WHAT_WORKED -> 0.2;
        };
    }

    /** What a wording counts that was found with these weights in sum: the second time half of the first, and so on. */
    static double saturated(double sum) {
        return 2 * sum / (1 + sum);
    }
}
