package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.incidentcommons.search.SearchLimits;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * What the words of a search may mean.
 *
 * @param tongues the languages of what the viewer may see, English first
 * @param reader the list of words of all reports
 */
record Lexicon(
        Vocabularies vocabularies, Synonyms synonyms, SearchLimits limits, List<Tongue> tongues, IndexReader reader) {
    Lexicon {
        tongues = List.copyOf(tongues);
    }

    /**
     * @return the words of the field that begin like this, one more than the limit when there are more. When there are,
     *     those of hidden reports take places, which is all that can be seen of them
     */
    List<BytesRef> beginningWith(Term start) {
        List<BytesRef> words = new ArrayList<>();
        try {
            Terms all = MultiTerms.getTerms(reader, start.field());
            TermsEnum next = all == null ? TermsEnum.EMPTY : all.iterator();
            boolean isThere = next.seekCeil(start.bytes()) != TermsEnum.SeekStatus.END;
            while (isThere
                    && words.size() <= limits.prefixWords()
                    && StringHelper.startsWith(next.term(), start.bytes())) {
                words.add(BytesRef.deepCopyOf(next.term()));
                isThere = next.next() != null;
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of words could not be read", e);
        }
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
