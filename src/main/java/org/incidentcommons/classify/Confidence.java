package org.incidentcommons.classify;

import org.incidentcommons.vocabulary.Scheme;

/**
 * Turns support into a confidence that is about the share of right suggestions at that height.
 *
 * @param shareFromAbove how much of what is said for the family of a concept speaks for the concept itself
 * @param half the support at which a suggestion without rivals is as likely right as wrong
 * @param slope how fast more support makes it surer
 * @param exclusive whether concepts of this scheme exclude each other, as sectors do
 */
record Confidence(double shareFromAbove, double half, double slope, boolean exclusive) {

    static Confidence of(Scheme scheme) {
        return switch (scheme) {
            case THEME -> new Confidence(0.4, 2, 1, false);
            case CAUSE -> new Confidence(0.4, 2, 1, false);
            case SECTOR -> new Confidence(0.8, 2, 1, true);
        };
    }

    /**
     * @param support of the concept
     * @param best of all concepts
     * @param sum of e to the power of the support of each candidate
     */
    double of(double support, double best, double sum) {
        double alone = 1 / (1 + Math.exp(-slope * (support - half)));
        double beside = exclusive ? Math.pow(Math.exp(support) / sum, 0.65) : Math.sqrt(support / best);
        return alone * beside;
    }
}
