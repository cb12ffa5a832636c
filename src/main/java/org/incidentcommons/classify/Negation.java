package org.incidentcommons.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that deny what stands after (or before) them: "no evidence of malware", "theft was ruled out". */
final class Negation {
    /** Cues and how many words after them they reach. "Not" is short-sighted because long sentences go on. */
    private static final Map<String, Integer> REACH_FORWARD = new TreeMap<>(Map.ofEntries(
            Map.entry("no evidence", 9),
            Map.entry("no indication", 9),
            Map.entry("no sign", 7),
            Map.entry("no reason to believe", 9),
            Map.entry("not believe", 7),
            Map.entry("not caused by", 6),
            Map.entry("not the result of", 6),
            Map.entry("not due to", 6),
            Map.entry("not involve", 6),
            Map.entry("not related to", 6),
            Map.entry("nothing to do with", 6),
            Map.entry("rather than", 4),
            Map.entry("instead of", 4),
            Map.entry("as opposed to", 4),
            Map.entry("ruled out", 5),
            Map.entry("denied", 4),
            Map.entry("unlikely", 4),
            Map.entry("not", 3),
            Map.entry("no", 3),
            Map.entry("never", 3),
            Map.entry("without", 3),
            Map.entry("neither", 4),
            Map.entry("nor", 4)));

    /** Cues and how many words before them they reach. */
    private static final Map<String, Integer> REACH_BACK =
            new TreeMap<>(Map.of("was ruled out", 5, "were ruled out", 5, "could be excluded", 5, "not to blame", 5));

    /** What begins a thought of its own, behind which a cue no longer reaches. */
    private static final String TURNS = "but however although except yet while";

    private final PhraseTrie forward;
    private final PhraseTrie back;
    private final int[] forwardReach;
    private final int[] backReach;
    private final int[] turns;

    Negation(Stems stems) {
        forward = new PhraseTrie(stems, List.copyOf(REACH_FORWARD.keySet()));
        forwardReach =
                REACH_FORWARD.values().stream().mapToInt(Integer::intValue).toArray();
        back = new PhraseTrie(stems, List.copyOf(REACH_BACK.keySet()));
        backReach = REACH_BACK.values().stream().mapToInt(Integer::intValue).toArray();
        Words words = Words.of(TURNS, stems);
        turns = Arrays.copyOf(words.stem, words.count);
    }

    /** A stretch of words that is denied, by a cue that stands outside of it. */
    private record Denied(int from, int to, PhraseTrie.Match cue) {}

    /** The matches that are not denied. A wording that holds the cue itself, as "not encrypted" does, stands. */
    List<PhraseTrie.Match> affirmed(Words words, List<PhraseTrie.Match> matches) {
        List<Denied> denied = new ArrayList<>();
        for (PhraseTrie.Match cue : forward.find(words)) {
            denied.add(new Denied(cue.to() + 1, lastReached(words, cue.to(), forwardReach[cue.wording()]), cue));
        }
        for (PhraseTrie.Match cue : back.find(words)) {
            denied.add(new Denied(cue.from() - backReach[cue.wording()], cue.from() - 1, cue));
        }
        if (denied.isEmpty()) {
            return matches;
        }
        return matches.stream()
                .filter(match -> denied.stream().noneMatch(stretch -> denies(words, stretch, match)))
                .toList();
    }

    private int lastReached(Words words, int cueEnd, int reach) {
        int last = cueEnd;
        while (last + 1 < words.count
                && last < cueEnd + reach
                && words.sentence[last + 1] == words.sentence[cueEnd]
                && !turnsAt(words, last + 1)) {
            last++;
        }
        return last;
    }

    private boolean turnsAt(Words words, int at) {
        for (int turn : turns) {
            if (words.stem[at] == turn) {
                return true;
            }
        }
        return false;
    }

    private static boolean denies(Words words, Denied stretch, PhraseTrie.Match match) {
        boolean holdsTheCue = match.from() <= stretch.cue.to() && match.to() >= stretch.cue.from();
        return !holdsTheCue
                && match.from() >= stretch.from
                && match.from() <= stretch.to
                && words.sentence[match.from()] == words.sentence[stretch.cue.from()];
    }
}
