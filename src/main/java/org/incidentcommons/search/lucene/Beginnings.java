package org.incidentcommons.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * Each word by all its beginnings, "pump" as p, pu, pum and pump. They share one place, so that a title counts as long
 * as it has words.
 */
final class Beginnings extends AnalyzerWrapper {
    /** Characters; words that are longer begin alike up to here, which tells them apart well enough. */
    private static final int LONGEST = 20;

    private final Analyzer words;

    Beginnings(Analyzer words) {
        super(words.getReuseStrategy());
        this.words = words;
    }

    /** @return the beginning of a word that stands in the index */
    static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        TokenStream beginnings = new EdgeNGramTokenFilter(components.getTokenStream(), 1, LONGEST, false);
        return new TokenStreamComponents(components.getSource(), beginnings);
    }
}
