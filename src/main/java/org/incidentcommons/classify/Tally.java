package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one report says for each concept of a scheme, and where it says it best. */
final class Tally {
    /** Where a sentence stands: its passage and its place in that passage's text. */
    record Place(int passage, int start, int end) {}

    final double[] score;
    final boolean[] hasStrong;
    private final List<Set<String>> wordings;
    private final Place[] place;
    private final double[] placeWeight;
    private final Map<Integer, Double> weightByClue = new TreeMap<>();

    Tally(int concepts) {
        score = new double[concepts];
        hasStrong = new boolean[concepts];
        wordings = new ArrayList<>(Collections.nCopies(concepts, Set.of()));
        place = new Place[concepts];
        placeWeight = new double[concepts];
    }

    /** A clue was found once, with the weight of its place in the report. */
    void add(int number, Clue clue, double weight, Place found) {
        weightByClue.merge(number, weight, Double::sum);
        double worth = weight * clue.weight();
        if (worth > placeWeight[clue.concept()]) {
            placeWeight[clue.concept()] = worth;
            place[clue.concept()] = found;
        }
    }

    /** To be called once, when everything is added. */
    Tally sum(Clue[] clues) {
        weightByClue.forEach((number, weight) -> {
            Clue clue = clues[number];
            score[clue.concept()] += clue.weight() * Weights.saturated(weight);
            hasStrong[clue.concept()] |= clue.strong();
            if (wordings.get(clue.concept()).isEmpty()) {
                wordings.set(clue.concept(), new HashSet<>());
            }
            wordings.get(clue.concept()).add(clue.stems());
        });
        return this;
    }

    /** The wordings found for a concept, as they are matched. */
    Set<String> wordings(int concept) {
        return wordings.get(concept);
    }

    /** Where the concept is best supported; null when nothing speaks for it. */
    Place place(int concept) {
        return place[concept];
    }

    /** The clues found and how often, weighted by place. */
    Map<Integer, Double> found() {
        return weightByClue;
    }
}
