package org.incidentcommons.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts how often the best suggestion is one of the codes people gave, and how sure it was. */
final class Figures {
    private int cases;
    private int suggested;
    private int right;
    private final Map<String, Integer> truePositives = new TreeMap<>();
    private final Map<String, Integer> falsePositives = new TreeMap<>();
    private final Map<String, Integer> missed = new TreeMap<>();
    private final int[] bySureness = new int[10];
    private final int[] rightBySureness = new int[10];

    /** The best suggestion in the words of the collection. */
    record Best(String code, double confidence) {}

    void count(Optional<Best> best, Set<String> people) {
        cases++;
        boolean agrees = best.isPresent() && people.contains(best.get().code());
        best.ifPresent(made -> {
            suggested++;
            int bin = (int) Math.min(9, made.confidence() * 10);
            bySureness[bin]++;
            rightBySureness[bin] += agrees ? 1 : 0;
            (agrees ? truePositives : falsePositives).merge(made.code(), 1, Integer::sum);
        });
        if (agrees) {
            right++;
        } else {
            people.forEach(code -> missed.merge(code, 1, Integer::sum));
        }
    }

    double accuracy() {
        return (double) right / cases;
    }

    /** The mean over the codes people gave of F1, which weighs rare codes as much as frequent ones. */
    double macroF1() {
        Set<String> codes = new TreeSet<>(truePositives.keySet());
        codes.addAll(missed.keySet());
        return codes.stream()
                .mapToDouble(code -> {
                    double hits = 2.0 * truePositives.getOrDefault(code, 0);
                    return hits / (hits + falsePositives.getOrDefault(code, 0) + missed.getOrDefault(code, 0));
                })
                .average()
                .orElse(0);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "n %5d  covered %.3f  accuracy %.3f  macro-F1 %.3f",
                cases,
                (double) suggested / cases,
                accuracy(),
                macroF1());
    }

    /** Share of right suggestions by tenths of confidence: what a threshold buys. */
    String reliability() {
        StringBuilder line = new StringBuilder();
        for (int bin = 0; bin < 10; bin++) {
            if (bySureness[bin] > 0) {
                line.append(String.format(
                        Locale.ROOT,
                        "  %.1f:%.2f(%d)",
                        bin / 10.0,
                        (double) rightBySureness[bin] / bySureness[bin],
                        bySureness[bin]));
            }
        }
        return line.toString();
    }
}
