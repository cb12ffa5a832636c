package org.incidentcommons.search.lucene;

import java.util.List;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * What the words of a search may mean.
 *
 * @param tongues the languages of what the viewer may see, English first
 */
record Lexicon(Vocabularies vocabularies, Synonyms synonyms, List<Tongue> tongues) {
    Lexicon {
        tongues = List.copyOf(tongues);
    }

    /** @return whether the word only carries a sentence, in English */
    boolean isEmpty(String word) {
        return Tongue.ENGLISH.isEmpty(word);
    }

    /** @return whether the word may only carry a sentence, in another language that reports are written in */
    boolean mayBeEmpty(String word) {
        return tongues.stream().anyMatch(tongue -> tongue.isEmpty(word));
    }
}
