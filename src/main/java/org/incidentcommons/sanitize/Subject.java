package org.incidentcommons.sanitize;

import java.util.HashSet;
import java.util.Set;

/** The text under examination with what detectors share about it. */
final class Subject {
    final String text;
    final Words words;
    final Register register;
    private Set<String> uncapitalized;

    Subject(String text, Register register) {
        this.text = text;
        this.words = new Words(text);
        this.register = register;
    }

    /** Whether the text also has the word with a small first letter, so that it is hardly a name. */
    boolean alsoUncapitalized(String folded) {
        if (uncapitalized == null) {
            uncapitalized = new HashSet<>();
            for (int word = 0; word < words.count(); word++) {
                if (Character.isLowerCase(words.first(word))) {
                    uncapitalized.add(words.folded(word));
                }
            }
        }
        return uncapitalized.contains(folded);
    }
}
