package org.incidentcommons.classify;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Numbers for words, such that all forms of a word get one number: "patients" and "patient". Words no wording uses get
 * {@link #UNKNOWN}. Learns while wordings are read; after {@link #close} only looks up, from any number of threads.
 */
final class Stems {
    static final int UNKNOWN = -1;

    /** Enough for the running words of most reports, about 10 MB when full; rarer words are stemmed each time. */
    private static final int MOST_REMEMBERED = 100_000;

    private final SnowballStemmer stemmer = new SnowballStemmer(ALGORITHM.ENGLISH);
    private final Map<String, Integer> numbersByStem = new HashMap<>();
    private final Map<String, Integer> numbersByWord = new ConcurrentHashMap<>();
    private boolean closed;

    void close() {
        closed = true;
        numbersByWord.clear();
    }

    /** The number for a word in small letters. */
    int number(String word) {
        Integer known = numbersByWord.get(word);
        if (known != null) {
            return known;
        }
        int number = numberOfStem(word);
        if (numbersByWord.size() < MOST_REMEMBERED) {
            numbersByWord.put(word, number);
        }
        return number;
    }

    /** The stemmer keeps the word it works on, so one thread at a time. */
    private synchronized int numberOfStem(String word) {
        String stem = stemmer.stem(word).toString();
        return closed
                ? numbersByStem.getOrDefault(stem, UNKNOWN)
                : numbersByStem.computeIfAbsent(stem, unused -> numbersByStem.size());
    }
}
