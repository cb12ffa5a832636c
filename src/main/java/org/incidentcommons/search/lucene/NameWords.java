package org.incidentcommons.search.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words of the names of concepts, which are few and stand beside the text of nearly every report. */
final class NameWords {
    private final Map<String, Tokens> known = new ConcurrentHashMap<>();

    /** @return a field for each of the names, to find a report by */
    Stream<TokensField> fields(Stream<String> names) {
        return names.distinct().map(name -> new TokensField(Fields.TEXT, name, words(name), Fields.UNSEEN));
    }

    private Tokens words(String name) {
        return known.computeIfAbsent(name, any -> Analysis.stemmed(Analysis.exact(name)));
    }
}
