package org.incidentcommons.search.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/** The words of one report, each of its texts taken apart once, whatever fields and entries hold it. */
final class ReportWords {
    private final Tongue tongue;
    private final Map<String, Tokens> exact = new HashMap<>();
    private final Map<String, Tokens> stemmed = new HashMap<>();

    /** @param tongue the language of the report */
    ReportWords(Tongue tongue) {
        this.tongue = tongue;
    }

    /** @return a field of the words as written */
    Field exact(String field, String text, FieldType type) {
        return new TokensField(field, text, exact(text), type);
    }

    /** @return a field of the words by their stems */
    Field stemmed(String field, String text, FieldType type) {
        return new TokensField(field, text, stemmed(text), type);
    }

    private Tokens exact(String text) {
        return exact.computeIfAbsent(text, Analysis::exact);
    }

    private Tokens stemmed(String text) {
        return stemmed.computeIfAbsent(
                text,
                any -> tongue == Tongue.ENGLISH ? Analysis.stemmed(exact(text)) : Tokens.of(tongue.stemmed(), text));
    }
}
