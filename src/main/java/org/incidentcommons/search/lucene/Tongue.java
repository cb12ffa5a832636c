package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A language whose words are brought to their stems by rules of its own. The stems of each but English carry a mark, so
 * that "organ" in a German report is not found by the English stem of "organization".
 */
enum Tongue {
    /** Whatever has no rules of its own is read as English too. */
    ENGLISH("en", Analysis.STEMMED, Analysis.EMPTY_EXACT),
    GERMAN("de", new GermanAnalyzer(CharArraySet.EMPTY_SET), GermanAnalyzer.getDefaultStopSet()),
    FRENCH("fr", new FrenchAnalyzer(CharArraySet.EMPTY_SET), FrenchAnalyzer.getDefaultStopSet()),
    SPANISH("es", new SpanishAnalyzer(CharArraySet.EMPTY_SET), SpanishAnalyzer.getDefaultStopSet());

    /** For an index, or a viewer, with no reports in another language. */
    static final List<Tongue> ENGLISH_ONLY = List.of(ENGLISH);

    private static final int LISTENED = 5_000; // characters of a text by which its language is told
    private static final char MARK = '#'; // in no word

    private final String code;
    private final Analyzer stemmed;
    private final Set<String> emptyWords;

    Tongue(String code, Analyzer stemmed, Set<String> emptyWords) {
        this.code = code;
        this.stemmed = stemmed;
        this.emptyWords = emptyWords;
    }

    Tongue(String code, Analyzer rules, Collection<?> stopWords) {
        this(
                code,
                new Marked(rules, MARK + code),
                stopWords.stream()
                        .map(word -> word instanceof char[] letters ? new String(letters) : word.toString())
                        .flatMap(word -> Analysis.terms(Analysis.EXACT, word).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param language ISO 639-1 */
    static Tongue of(Optional<String> language) {
        return Stream.of(values())
                .filter(tongue -> language.filter(tongue.code::equals).isPresent())
                .findFirst()
                .orElse(ENGLISH);
    }

    /** @return the one whose empty words are the most frequent in the text */
    static Tongue spokenIn(String text) {
        List<String> words =
                Analysis.terms(Analysis.EXACT, text.length() <= LISTENED ? text : text.substring(0, LISTENED));
        Tongue spoken = ENGLISH;
        long most = 0;
        for (Tongue tongue : values()) {
            long heard = words.stream().filter(tongue.emptyWords::contains).count();
            if (heard > most) {
                most = heard;
                spoken = tongue;
            }
        }
        return spoken;
    }

    static Set<Tongue> others() {
        return EnumSet.complementOf(EnumSet.of(ENGLISH));
    }

    /** @return ISO 639-1 */
    String code() {
        return code;
    }

    Analyzer stemmed() {
        return stemmed;
    }

    List<String> stems(String text) {
        return Analysis.terms(stemmed, text);
    }

    /** @return whether the word carries a sentence rather than tells something */
    boolean isEmpty(String word) {
        List<String> written = Analysis.terms(Analysis.EXACT, word.toLowerCase(Locale.ROOT));
        return !written.isEmpty() && emptyWords.containsAll(written);
    }

    /** Lucene's rules of the language, between what is done to every text and the mark. */
    private static final class Marked extends AnalyzerWrapper {
        private final Analyzer rules;
        private final String mark;

        Marked(Analyzer rules, String mark) {
            super(GLOBAL_REUSE_STRATEGY);
            this.rules = rules;
            this.mark = mark;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return rules;
        }

        @Override
        protected Reader wrapReader(String field, Reader text) {
            return Analysis.withoutPlaceholders(text);
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            TokenStream folded = new ASCIIFoldingFilter(components.getTokenStream());
            return new TokenStreamComponents(components.getSource(), new Marking(folded, mark));
        }
    }

    private static final class Marking extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String mark;

        Marking(TokenStream words, String mark) {
            super(words);
            this.mark = mark;
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean isThere = input.incrementToken();
            if (isThere) {
                term.append(mark);
            }
            return isThere;
        }
    }
}
