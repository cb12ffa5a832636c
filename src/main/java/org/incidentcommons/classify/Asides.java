package org.incidentcommons.classify;

import java.util.List;

/** Turns of speech whose words mean nothing for the codes: somebody hurt on a roof is "taken to a hospital". */
final class Asides {
    private static final List<String> TURNS = List.of(
            "taken to hospital",
            "taken by ambulance to hospital",
            "transported to hospital",
            "transported to an area hospital",
            "transported to a local hospital",
            "transported to medical center",
            "taken to medical center",
            "flown to hospital",
            "airlifted to hospital",
            "admitted to hospital",
            "released from hospital",
            "treated at hospital",
            "went to hospital",
            "died at hospital",
            "pronounced dead at hospital",
            "was hospitalized",
            "were hospitalized",
            "remained hospitalized",
            "hospitalized for",
            "hospitalized with",
            "not hospitalized",
            "required hospitalization",
            "emergency services were called",
            "fire department was called",
            "police were called",
            "police were notified",
            "notified police",
            "notified law enforcement",
            "law enforcement was notified",
            "law enforcement was contacted",
            "contacted law enforcement",
            "reported to police",
            "reported to law enforcement",
            "police are investigating",
            "identity theft protection",
            "identity theft insurance",
            "identity theft monitoring",
            "risk of identity theft",
            "victims of identity theft",
            "prevent identity theft",
            "credit monitoring",
            "credit bureaus",
            "credit reporting agencies",
            "credit report",
            "fraud alert",
            "bank holiday",
            "blood bank",
            "power bank",
            "data bank",
            "medicine cabinet",
            "state of the art",
            "state of emergency");

    private final PhraseTrie trie;

    Asides(Stems stems) {
        trie = new PhraseTrie(stems, TURNS);
    }

    /** The matches without those inside such a turn. */
    List<PhraseTrie.Match> without(Words words, List<PhraseTrie.Match> matches) {
        List<PhraseTrie.Match> turns = trie.find(words);
        return turns.isEmpty()
                ? matches
                : matches.stream()
                        .filter(match -> turns.stream()
                                .noneMatch(turn -> turn.from() <= match.from() && match.to() <= turn.to()))
                        .toList();
    }
}
