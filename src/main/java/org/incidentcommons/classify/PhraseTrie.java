package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds wordings in a text: their stems in order, in one sentence, with small words or one other word between them.
 * Built once, then read by any number of threads.
 */
final class PhraseTrie {
    /** A wording of several words bears one foreign word inside: "stolen unencrypted laptop". */
    private static final int FOREIGN_WORDS = 1;
    /** Articles and the like are passed over freely, but not without end. */
    private static final int SMALL_WORDS = 3;

    private static final String SMALL = "a an the of his her its their our this that these those and or to in on for"
            + " by with was were been be is are had has have";

    /** A found wording: its number and the first and last word it covers. */
    record Match(int wording, int from, int to) {
        boolean covers(Match other) {
            return from <= other.from && other.to <= to && to - from > other.to - other.from;
        }
    }

    private static final class Node {
        final Map<Integer, Node> next = new HashMap<>();
        int[] wordings = {};
    }

    private final Stems stems;
    private final boolean[] isSmall;
    private final Node root = new Node();
    private Node[] byFirstStem = {};

    PhraseTrie(Stems stems, List<String> wordings) {
        this.stems = stems;
        for (int i = 0; i < wordings.size(); i++) {
            add(wordings.get(i), i);
        }
        Words smallWords = Words.of(SMALL, stems);
        int[] small = Arrays.copyOf(smallWords.stem, smallWords.count);
        isSmall = new boolean[Arrays.stream(small).max().orElse(0) + 1];
        Arrays.stream(small).forEach(number -> isSmall[number] = true);
        root.next.forEach((stem, node) -> {
            byFirstStem = Arrays.copyOf(byFirstStem, Math.max(byFirstStem.length, stem + 1));
            byFirstStem[stem] = node;
        });
    }

    private void add(String wording, int number) {
        Words words = Words.of(wording, stems);
        Node node = root;
        for (int i = 0; i < words.count; i++) {
            node = node.next.computeIfAbsent(words.stem[i], stem -> new Node());
        }
        if (node != root) {
            node.wordings = Arrays.copyOf(node.wordings, node.wordings.length + 1);
            node.wordings[node.wordings.length - 1] = number;
        }
    }

    List<Match> find(Words words) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < words.count; i++) {
            int stem = words.stem[i];
            if (stem >= 0 && stem < byFirstStem.length && byFirstStem[stem] != null) {
                follow(words, byFirstStem[stem], i, i, FOREIGN_WORDS, SMALL_WORDS, found);
            }
        }
        return found;
    }

    private void follow(Words words, Node node, int first, int last, int foreign, int small, List<Match> found) {
        for (int wording : node.wordings) {
            found.add(new Match(wording, first, last));
        }
        int foreignLeft = foreign;
        int smallLeft = small;
        if (node.next.isEmpty()) {
            return;
        }
        for (int i = last + 1; i < words.count && words.sentence[i] == words.sentence[first]; i++) {
            int stem = words.stem[i];
            Node next = stem < 0 ? null : node.next.get(stem);
            if (next != null) {
                follow(words, next, first, i, foreignLeft, smallLeft, found);
            }
            boolean passedOver = stem >= 0 && stem < isSmall.length && isSmall[stem];
            if (words.afterPause[i] || (passedOver ? --smallLeft : --foreignLeft) < 0) {
                return;
            }
        }
    }
}
