package org.incidentcommons.search.lucene;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.incidentcommons.vocabulary.Concept;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * Other English words for the same, from {@code search/synonyms.txt} and from the vocabularies: an alternative label
 * stands for the preferred one and the other way round, but not for the other alternatives, which are often neighbours
 * rather than the same. Read when the program starts, so that a broken file is told then.
 */
@Context
final class Synonyms {
    private static final String FILE = "search/synonyms.txt";

    private final Optional<SynonymMap> map;

    @Inject
    Synonyms(@Value("${incident-commons.config:config}") Path config, Vocabularies vocabularies) {
        try (Reader file = open(config)) {
            map = read(file, vocabularies);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private Synonyms(Optional<SynonymMap> map) {
        this.map = map;
    }

    /** @throws ConfigurationException when a line is broken; the message names it */
    static Synonyms of(String file, Vocabularies vocabularies) {
        try {
            return new Synonyms(read(new StringReader(file), vocabularies));
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms in memory could not be read", e);
        }
    }

    static Synonyms none() {
        return new Synonyms(Optional.empty());
    }

    private static Reader open(Path config) throws IOException {
        Path own = config.resolve(FILE);
        InputStream stream =
                Files.isRegularFile(own) ? Files.newInputStream(own) : Synonyms.class.getResourceAsStream("/" + FILE);
        if (stream == null) {
            throw new ConfigurationException("the file " + own + " is missing");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Optional<SynonymMap> read(Reader file, Vocabularies vocabularies) throws IOException {
        Rules rules = new Rules(Analysis.STEMMED);
        try {
            rules.parse(file);
        } catch (ParseException broken) {
            String reason = broken.getCause() == null
                    ? "it is not understood"
                    : broken.getCause().getMessage();
            throw new ConfigurationException(FILE + ": " + broken.getMessage().replace("Invalid synonym rule at ", "")
                    + " cannot be used: " + reason);
        }
        Stream.of(Scheme.values())
                .flatMap(scheme -> vocabularies.of(scheme).concepts().stream())
                .forEach(rules::add);
        return Optional.of(rules.build());
    }

    boolean isEmpty() {
        return map.isEmpty();
    }

    /** @return the stems of an English text, with what else they may stand for beside them, as a graph */
    TokenStream graph(String text) {
        TokenStream stems = Analysis.STEMMED.tokenStream("", text);
        return map.<TokenStream>map(synonyms -> new SynonymGraphFilter(stems, synonyms, false))
                .orElse(stems);
    }

    private static final class Rules extends SolrSynonymParser {
        Rules(Analyzer analyzer) {
            super(true, true, analyzer);
        }

        /** The left of an arrow stays what it is, and finds the right too. */
        @Override
        public void add(CharsRef one, CharsRef other, boolean isOneKept) {
            super.add(one, other, true);
        }

        void add(Concept concept) {
            for (String other : concept.altLabels()) {
                add(stems(concept.prefLabel()), stems(other), true);
                add(stems(other), stems(concept.prefLabel()), true);
            }
        }

        private CharsRef stems(String label) {
            try {
                return analyze(label, new CharsRefBuilder());
            } catch (IOException e) {
                throw new UncheckedIOException("a label in memory could not be read", e);
            }
        }
    }
}
