package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text, taken apart once for all the fields and entries that hold it: that is most of the work of
 * indexing, and a lesson stands in six fields of two entries.
 */
final class Tokens {
    private static final int CHARACTERS_OF_A_WORD = 6; // about, with the mark behind it
    private static final int ROOM = 4; // words

    private final int length;
    private char[] characters;
    /** Of each word, where its characters end, where it stands in the text, and how far it is from the one before. */
    private int[] ends = new int[ROOM];

    private int[] starts = new int[ROOM];
    private int[] stops = new int[ROOM];
    private int[] steps = new int[ROOM];
    private int count;

    private Tokens(int length) {
        this.length = length;
        characters = new char[ROOM * CHARACTERS_OF_A_WORD];
    }

    /** Takes a text apart. */
    static Tokens of(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            return read(stream, text.length());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    /** @return the same words as a filter changes them */
    Tokens through(UnaryOperator<TokenStream> filter) {
        try (TokenStream stream = filter.apply(replayed(null))) {
            return read(stream, length);
        } catch (IOException e) {
            throw new UncheckedIOException("words in memory could not be read", e);
        }
    }

    private static Tokens read(TokenStream stream, int length) throws IOException {
        Tokens tokens = new Tokens(length);
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
            tokens.add(term, place, step.getPositionIncrement());
        }
        stream.end();
        return tokens;
    }

    private void add(CharTermAttribute term, OffsetAttribute place, int step) {
        int begin = begin(count);
        if (count == ends.length) {
            int more = count * 2;
            ends = Arrays.copyOf(ends, more);
            starts = Arrays.copyOf(starts, more);
            stops = Arrays.copyOf(stops, more);
            steps = Arrays.copyOf(steps, more);
        }
        int end = begin + term.length();
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, characters.length * 2));
        }
        System.arraycopy(term.buffer(), 0, characters, begin, term.length());
        ends[count] = end;
        starts[count] = place.startOffset();
        stops[count] = place.endOffset();
        steps[count] = step;
        count++;
    }

    private int begin(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** @param reused what was returned for the same field before, or null */
    TokenStream replayed(TokenStream reused) {
        Replay replay = reused instanceof Replay before ? before : new Replay();
        replay.told = this;
        return replay;
    }

    /** Tells the words once more. */
    static final class Replay extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Tokens told;
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == told.count) {
                return false;
            }
            int begin = told.begin(next);
            term.copyBuffer(told.characters, begin, told.ends[next] - begin);
            place.setOffset(told.starts[next], told.stops[next]);
            step.setPositionIncrement(told.steps[next]);
            next++;
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            place.setOffset(told.length, told.length);
        }
    }
}
