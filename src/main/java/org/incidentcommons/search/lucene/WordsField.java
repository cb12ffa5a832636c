package org.incidentcommons.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** Words of a report, stemmed by the rules of its language instead of those of the writer. */
final class WordsField extends Field {
    private final Tongue tongue;

    WordsField(String name, String words, FieldType type, Tongue tongue) {
        super(name, words, type);
        this.tongue = tongue;
    }

    @Override
    public TokenStream tokenStream(Analyzer writers, TokenStream reused) {
        return tongue.stemmed().tokenStream(name(), stringValue());
    }
}
