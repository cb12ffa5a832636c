package org.incidentcommons.sanitize;

import java.util.HashSet;
import java.util.Set;

/** What can be part of a person's name, by its form and by the word lists. */
final class Names {
    /** Most words with a capital letter in one name, initials and particles not counted. */
    private static final int MOST_PARTS = 4;

    /** Most words in one name, all counted; a bound on the work at each word. */
    private static final int MOST_WORDS = 9;

    private final Set<String> given;
    private final Set<String> ambiguous;
    private final Set<String> particles;
    private final Set<String> common;
    private final Set<String> places;

    Names(Lexicon lexicon) {
        Lexicon.File names = lexicon.file("names.yaml");
        this.given = names.folded("given");
        this.ambiguous = names.folded("ambiguous");
        this.particles = names.folded("particles");
        Lexicon.File capitalized = lexicon.file("common.yaml");
        this.places = capitalized.folded("places");
        Set<String> common = new HashSet<>(capitalized.folded("words"));
        common.addAll(places);
        this.common = Set.copyOf(common);
    }

    boolean isCommon(String folded) {
        return common.contains(folded);
    }

    /** A country, a state or a large city. */
    boolean isPlace(String folded) {
        return places.contains(folded);
    }

    /** Double names such as "Anna-Lena" by both of their halves. */
    boolean isGiven(String folded) {
        int hyphen = folded.indexOf('-');
        return given.contains(folded)
                || hyphen > 0
                        && given.contains(folded.substring(0, hyphen))
                        && given.contains(folded.substring(hyphen + 1));
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
        for (int word = first; word < words.count() && parts < MOST_PARTS && word - first < MOST_WORDS; word++) {
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
