package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.incidentcommons.sanitize.FindingKind;

/**
 * How text becomes terms, the same for reports and for questions: lower case, without accents, stemmed or as written.
 */
final class Analysis {
    /** What stands for something identifying, such as {@code [person 1]}, is no word of the report. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:"
            + Arrays.stream(FindingKind.values())
                    .map(kind -> Pattern.quote(kind.word()))
                    .collect(Collectors.joining("|"))
            + ") (?:\\d{1,6}|[A-Z]{1,3})]");

    /**
     * Words by their English stem (Porter 1980), so that "restoring backups" finds "restore the backup". Words of
     * languages without a {@link Tongue} are found as written, without accents and elisions.
     */
    static final Analyzer STEMMED = new Words(true, true);

    /** Words as written, to put the exact form first. */
    static final Analyzer EXACT = new Words(false, true);

    private static final Analyzer WITHOUT_PLACEHOLDERS = new Words(false, false);

    static final Analyzer BY_FIELD = new PerFieldAnalyzerWrapper(
            STEMMED, Map.of(Fields.EXACT, EXACT, Fields.TITLE_BEGINNINGS, new Beginnings(EXACT)));

    /**
     * Words that carry a question rather than answer it. They are indexed, so that phrases hold, and searched for only
     * when there is nothing else.
     */
    private static final String EMPTY_WORDS = """
            a an and are as at be been but by can could did do does for from had has have how i if in into is it its
            me my no not of on or our should such that the their then there these they this to us was we were what
            when where which who why will with would you your""";

    static final Set<String> EMPTY_EXACT = Set.of(EMPTY_WORDS.split("\\s+"));
    static final Set<String> EMPTY_STEMS = new HashSet<>(terms(STEMMED, EMPTY_WORDS));

    private Analysis() {}

    /** A term where it stands in its text, in UTF-16 units. */
    record Token(String term, int start, int end) {}

    static Reader withoutPlaceholders(Reader text) {
        return new PatternReplaceCharFilter(PLACEHOLDER, " ", text);
    }

    /** @return the words as {@link #EXACT} reads them */
    static Tokens exact(String text) {
        return Tokens.of(WITHOUT_PLACEHOLDERS, withoutPlaceholders(text));
    }

    /** @return of words as written, the same as {@link #STEMMED} reads them */
    static Tokens stemmed(Tokens exact) {
        return exact.through(PorterStemFilter::new);
    }

    /** @return the text with spaces there, as long as it was */
    private static String withoutPlaceholders(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> " ".repeat(found.end() - found.start()));
    }

    static List<String> terms(Analyzer analyzer, String text) {
        return tokens(analyzer, text).stream().map(Token::term).toList();
    }

    static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static final int VALUES_APART = 1_000; // positions; more than any distance that can be asked for

    private static final class Words extends Analyzer {
        private final boolean isStemmed;
        private final boolean hasPlaceholders;

        Words(boolean isStemmed, boolean hasPlaceholders) {
            this.isStemmed = isStemmed;
            this.hasPlaceholders = hasPlaceholders;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream whole = new ElisionFilter(new EnglishPossessiveFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(whole));
            return new TokenStreamComponents(words, isStemmed ? new PorterStemFilter(plain) : plain);
        }

        /** Phrases do not reach from one lesson into the next. */
        @Override
        public int getPositionIncrementGap(String field) {
            return field.equals(Fields.LESSON) || field.equals(Fields.RECOMMENDATION) ? VALUES_APART : 0;
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return hasPlaceholders ? withoutPlaceholders(text) : text;
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }
}
