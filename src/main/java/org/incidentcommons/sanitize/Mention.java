package org.incidentcommons.sanitize;

import java.util.ArrayList;
import java.util.List;

/**
 * A name found in a text, by its words.
 *
 * @param first first word of the name, an honorific not counted
 * @param end word after the name
 * @param start where the finding begins in the text, at the honorific if there is one
 * @param surnameFirst whether it is written as "Surname, Given"
 */
record Mention(int first, int end, int start, boolean surnameFirst) {
    Mention(int first, int end, int start) {
        this(first, end, start, false);
    }

    PersonName name(Words words, Names names) {
        List<String> folded = new ArrayList<>();
        for (int word = first; word < end; word++) {
            if (words.isCapitalized(word) || word == end - 1) {
                folded.add(words.folded(word));
            }
        }
        if (surnameFirst) {
            folded.add(folded.removeFirst());
        }
        return PersonName.of(folded, names);
    }
}
