package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Vocabulary;

/** Chooses among the concepts of one scheme by what a report says for each. */
final class Ballot {
    /** A chosen concept. */
    record Choice(int concept, double confidence) {}

    /**
     * A narrower concept stands for the broader one too, unless the report says far more for the broader one itself.
     */
    private static final double ENOUGH_BESIDE_BROADER = 0.15;
    /** How much of the confidence is left to a concept for which only hints speak. */
    private static final double ONLY_HINTS = 0.7;
    /** Below this a suggestion is noise rather than help. */
    private static final double LEAST_CONFIDENCE = 0.05;

    private final List<Concept> concepts;
    private final int[] broader;
    private final Confidence confidence;

    Ballot(Vocabulary vocabulary) {
        concepts = vocabulary.concepts();
        confidence = Confidence.of(vocabulary.scheme());
        Map<String, Integer> numbers = new HashMap<>();
        concepts.forEach(concept -> numbers.put(concept.id(), numbers.size()));
        broader = concepts.stream()
                .mapToInt(concept -> concept.broader().map(numbers::get).orElse(-1))
                .toArray();
    }

    List<Concept> concepts() {
        return concepts;
    }

    /** The concepts that the report speaks of, best first. */
    List<Choice> choose(Tally tally) {
        double[] support = support(tally.score);
        boolean[] candidate = candidates(tally);
        double best = 0;
        double sum = 0;
        for (int i = 0; i < candidate.length; i++) {
            if (candidate[i]) {
                best = Math.max(best, support[i]);
                sum += Math.exp(support[i]);
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < candidate.length; i++) {
            if (candidate[i]) {
                double sure = confidence.of(support[i], best, sum) * (tally.hasStrong[i] ? 1 : ONLY_HINTS);
                if (sure >= LEAST_CONFIDENCE) {
                    choices.add(new Choice(i, sure));
                }
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::confidence).reversed());
        return choices;
    }

    /**
     * What speaks for each concept: all that is said for it and its narrower ones, and a share of what is said for its
     * broader one and the others below that, less with each step up.
     */
    private double[] support(double[] own) {
        double[] total = own.clone();
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                for (int above = broader[i]; above >= 0; above = broader[above]) {
                    total[above] += own[i];
                }
            }
        }
        double[] support = total.clone();
        for (int i = 0; i < own.length; i++) {
            double share = 1;
            for (int at = i; broader[at] >= 0; at = broader[at]) {
                share *= confidence.shareFromAbove();
                support[i] += share * (total[broader[at]] - total[at]);
            }
        }
        return support;
    }

    /**
     * Whether two different wordings speak for the concept, the concepts above it and those below it; in a scheme whose
     * concepts exclude each other, for its whole family.
     */
    private boolean hasCompany(int concept, Tally tally) {
        int whole = concept;
        Set<String> found = new HashSet<>(tally.wordings(concept));
        for (int above = broader[concept]; above >= 0; above = broader[above]) {
            found.addAll(tally.wordings(above));
            whole = confidence.exclusive() ? above : concept;
        }
        for (int i = 0; i < broader.length && found.size() < 2; i++) {
            if (!tally.wordings(i).isEmpty() && isAbove(whole, i)) {
                found.addAll(tally.wordings(i));
            }
        }
        return found.size() > 1;
    }

    private boolean isAbove(int concept, int other) {
        int at = broader[other];
        while (at >= 0 && at != concept) {
            at = broader[at];
        }
        return at == concept;
    }

    /** A hint alone does not make a candidate; another wording on its path must stand beside it. */
    private boolean[] candidates(Tally tally) {
        boolean[] candidate = new boolean[broader.length];
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] = tally.hasStrong[i] || !tally.wordings(i).isEmpty() && hasCompany(i, tally);
        }
        for (int i = 0; i < candidate.length; i++) {
            for (int above = broader[i]; candidate[i] && above >= 0; above = broader[above]) {
                if (!candidate[above]) {
                    continue;
                }
                boolean keepNarrower = tally.score[i] >= ENOUGH_BESIDE_BROADER * tally.score[above]
                        && (tally.hasStrong[i] || !tally.hasStrong[above]);
                candidate[keepNarrower ? above : i] = false;
            }
        }
        return candidate;
    }
}
