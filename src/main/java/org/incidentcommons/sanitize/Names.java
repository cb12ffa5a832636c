package org.incidentcommons.sanitize;

import java.util.Set;

/** What can be part of a person's name, by its form and by the word lists. */
final class Names {
    /** Most words with a capital letter in one name, initials and particles not counted. */
    private static final int MOST_PARTS = 4;

    private final Set<String> given;
    private final Set<String> ambiguous;
    private final Set<String> particles;
    private final Set<String> common;

    Names(Lexicon lexicon) {
        Lexicon.File names = lexicon.file("names.yaml");
        this.given = names.folded("given");
        this.ambiguous = names.folded("ambiguous");
        this.particles = names.folded("particles");
        this.common = lexicon.file("common.yaml").folded("words");
    }

    boolean isCommon(String folded) {
        return common.contains(folded);
    }

    boolean isGiven(String folded) {
        return given.contains(folded)
                || folded.indexOf('-') > 0 && given.contains(folded.substring(0, folded.indexOf('-')));
    }

    /** A given name that is hardly anything else. */
    boolean isOnlyGiven(String folded) {
        return isGiven(folded) && !ambiguous.contains(folded) && !common.contains(folded);
    }

    /** A capital letter, no digits, and not one of the words that are capitalized for other reasons. */
    boolean isPart(Words words, int word) {
        return words.isCapitalized(word)
                && words.length(word) > 1
                && !words.hasDigit(word)
                && !common.contains(words.folded(word));
    }

    /**
     * The word after the name that starts at {@code first}: given names, initials, particles and surnames next to each
     * other, the last of them a full word. {@code first} itself if no name starts there.
     */
    int end(Words words, int first) {
        int end = first;
        int parts = 0;
        for (int word = first; word < words.count() && parts < MOST_PARTS; word++) {
            if (word > first && !words.isNextToFollowing(word - 1)) {
                break;
            }
            if (words.isInitial(word)) {
                continue;
            }
            if (isPart(words, word) || parts == 0 && words.isCapitalized(word) && isGiven(words.folded(word))) {
                parts++;
                end = word + 1;
            } else if (word == first || !particles.contains(words.folded(word))) {
                break;
            }
        }
        return end;
    }

    /** Full words in a name, initials and particles left out. */
    int parts(Words words, int first, int end) {
        int parts = 0;
        for (int word = first; word < end; word++) {
            parts += words.length(word) > 1 && words.isCapitalized(word) ? 1 : 0;
        }
        return parts;
    }
}
