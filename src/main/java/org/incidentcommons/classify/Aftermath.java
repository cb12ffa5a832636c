package org.incidentcommons.classify;

import java.util.List;

/** Tells sentences about what an organization did afterwards from those about what happened. */
final class Aftermath {
    private static final List<String> CUES = List.of(
            "credit monitoring",
            "identity theft protection",
            "identity protection services",
            "identity theft insurance",
            "in response to the breach",
            "in response to the incident",
            "in response to this incident",
            "following the breach",
            "following this breach",
            "as a result of the incident",
            "retrained",
            "has since",
            "have since",
            "corrective action",
            "sanctioned",
            "disciplined",
            "additional safeguards",
            "technical safeguards",
            "breach notification",
            "provided notice",
            "notified affected individuals",
            "substitute notice",
            "implemented new",
            "implemented additional",
            "implemented stronger",
            "now requires",
            "in the future",
            "going forward",
            "prevent recurrence",
            "prevent a recurrence",
            "prevent similar incidents",
            "happen again",
            "apologize",
            "apologise",
            "took steps",
            "policies and procedures",
            "assurances",
            "is advising",
            "are advised to");

    private final PhraseTrie cues;

    Aftermath(Stems stems) {
        cues = new PhraseTrie(stems, CUES);
    }

    /** By sentence of the text. */
    boolean[] of(Words words) {
        boolean[] after = new boolean[words.sentences];
        cues.find(words).forEach(match -> after[words.sentence[match.from()]] = true);
        return after;
    }
}
