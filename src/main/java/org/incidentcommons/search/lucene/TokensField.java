package org.incidentcommons.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** A text whose words are known already, whatever the analyzer of the writer would make of it. */
final class TokensField extends Field {
    private final Tokens tokens;

    TokensField(String name, String text, Tokens tokens, FieldType type) {
        super(name, text, type);
        this.tokens = tokens;
    }

    @Override
    public TokenStream tokenStream(Analyzer writers, TokenStream reused) {
        return tokens.replayed(reused);
    }
}
