package org.incidentcommons.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A language of made-up words, as common as the words of English: the word of rank r occurs in proportion to 1 / (r +
 * 2.7), Zipf's law with Mandelbrot's shift, and the commonest are the shortest. Some words keep company as phrases.
 */
final class Language {
    static final int WORDS = 60_000; // an educated speaker's vocabulary; a big collection also has names and misprints
    private static final int PHRASES = 2_000;
    private static final double SHIFT = 2.7; // Mandelbrot 1953, for English
    private static final String[] ONSETS =
            "b c d f g h l m n p r s t v w br ch cl dr fl gr pl pr sh sl st th tr".split(" ");
    private static final String[] NUCLEI = "a e i o u ea ee ou ai io".split(" ");
    private static final String[] CODAS = {"", "", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"};

    private final String[] words;
    private final double[] cumulated = new double[WORDS];
    private final List<String> phrases = new ArrayList<>();

    Language(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            int syllables = 1 + (int) (Math.log10(made.size() + 1) / 2 + random.nextDouble());
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(any(ONSETS, random)).append(any(NUCLEI, random)).append(any(CODAS, random));
            }
            made.add(word.toString());
        }
        words = made.toArray(String[]::new);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / (rank + 1 + SHIFT);
            cumulated[rank] = sum;
        }
        for (int i = 0; i < PHRASES; i++) {
            // Of words that are neither the commonest nor hardly known, as terms of a trade are.
            phrases.add(words[50 + random.nextInt(5_000)] + " " + words[50 + random.nextInt(5_000)]);
        }
    }

    private static String any(String[] parts, SplittableRandom random) {
        return parts[random.nextInt(parts.length)];
    }

    /** @param rank from 0 for the commonest */
    String word(int rank) {
        return words[rank];
    }

    String word(SplittableRandom random) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[WORDS - 1]);
        return words[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
    }

    /** Two words, the earlier ones more often. */
    String phrase(SplittableRandom random) {
        return phrases.get((int) (PHRASES * random.nextDouble() * random.nextDouble()));
    }
}
