package org.incidentcommons.sanitize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text under examination with what detectors share about it. */
final class Subject {
    /** How far to either side of a word in capitals others are looked at, in UTF-16 units: about half a line. */
    private static final int AROUND = 40;

    final String text;
    final Words words;
    final Register register;
    private Set<String> uncapitalized;
    private List<Numbers.Stretch> numbers;

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
                if (Character.isLowerCase(words.first(word)) && standsFree(words.start(word))) {
                    uncapitalized.add(words.folded(word));
                }
            }
        }
        return uncapitalized.contains(folded);
    }

    /** Not inside an address or a path, where names are written small. */
    private boolean standsFree(int start) {
        return start == 0 || " \n\r\t\u00A0(\"'-\u201C\u2018\u2014/".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Where the text can have numbers that identify. */
    List<Numbers.Stretch> numbers() {
        if (numbers == null) {
            numbers = Numbers.in(text, words);
        }
        return numbers;
    }

    /** Whether the text around the offset has no small letters, so that capitals in it say nothing. */
    boolean isInCapitals(int offset) {
        int end = Math.min(text.length(), offset + AROUND);
        for (int i = Math.max(0, offset - AROUND); i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
