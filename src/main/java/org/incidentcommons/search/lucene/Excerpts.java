package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.incidentcommons.search.Segment;

/** Cuts passages out of texts and marks in them what matches. */
final class Excerpts {
    private static final int GOAL_LENGTH = 160; // characters of a passage: one or two sentences
    private static final float ALIGNMENT = 0.33f; // of the goal before the first match, as far as sentences allow
    private static final int MAX_LENGTH = 320; // characters shown of one, where a sentence does not end
    private static final int LEAD = 80; // characters shown before the first match of a sentence that is too long
    private static final int MAX_TEXT = 5_000_000; // characters of a text looked at: as much as extraction writes
    private static final int TITLES =
            2; // passages that only repeat the title: the field begins with it, texts often do
    private static final int LONGEST_WORD = 40; // characters looked through for its end before a text is cut
    private static final Pattern NEXT_NUMBER = Pattern.compile("(?<=[.!?:;)])\\s\\d{1,2}[.)]$");
    private static final String LEFT_OVER = ".,;:!?)"; // marks that the sentence before leaves at a start
    private static final String ELLIPSIS = "…";

    private static final Supplier<BreakIterator> BREAKS = () -> new SplittingBreakIterator(
            LengthGoalBreakIterator.createClosestToLength(
                    new SplittingBreakIterator(new SentenceBreaks(), RunningText.BLOCK_BREAK), GOAL_LENGTH, ALIGNMENT),
            ReportDocument.SECTION_BREAK);

    private Excerpts() {}

    /** @param at where in the indexed text its first match is, in UTF-16 units */
    record Found(int at, List<Segment> segments) {}

    /** @return for each document, its best passages for the query in the order of the text; none without a match */
    static List<List<Found>> find(IndexSearcher searcher, Query query, int[] docs, int passages) throws IOException {
        Object[] found = new Marker(searcher, passages).mark(query, docs);
        List<List<Found>> excerpts = new ArrayList<>(docs.length);
        for (Object each : found) {
            excerpts.add(each == null ? List.of() : ((Formatted) each).excerpts());
        }
        return excerpts;
    }

    /** @return the title, of that language, with every word marked that has one of the stems */
    static List<Segment> markTitle(String title, Set<String> stems, Tongue tongue) {
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        for (Analysis.Token token :
                stems.isEmpty() ? List.<Analysis.Token>of() : Analysis.tokens(tongue.stemmed(), title)) {
            if (stems.contains(token.term())) {
                add(segments, title.substring(done, token.start()), false);
                add(segments, title.substring(token.start(), token.end()), true);
                done = token.end();
            }
        }
        add(segments, title.substring(done), false);
        return segments;
    }

    /** @return the beginning of a running text in one line, with an ellipsis where it is cut */
    static String beginning(String running, int length) {
        int end = running.length() <= length ? running.length() : wordEnd(running, length);
        return RunningText.line(running, 0, end) + (end < running.length() ? ELLIPSIS : "");
    }

    /** @return where to cut near there: where a word ends not far before, else between two characters */
    private static int wordEnd(String text, int at) {
        for (int i = at; i > at - LONGEST_WORD && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Segment> segments, String text, boolean isMatch) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, isMatch));
        }
    }

    /** The highlighter's results have to be one object for each document. */
    private record Formatted(List<Found> excerpts) {}

    private static final class Marker extends UnifiedHighlighter {
        private final int passages;

        Marker(IndexSearcher searcher, int passages) {
            super(UnifiedHighlighter.builder(searcher, Analysis.BY_FIELD)
                    .withBreakIterator(BREAKS)
                    .withMaxLength(MAX_TEXT)
                    .withMaxNoHighlightPassages(0)
                    .withHandleMultiTermQuery(false)
                    // The marked words are terms and phrases only; their offsets are in the index.
                    .withWeightMatches(false)
                    .withFormatter(new Segments(passages)));
            this.passages = passages;
        }

        /** Known beforehand; looking it up goes through the fields of every segment. */
        @Override
        protected OffsetSource getOffsetSource(String field) {
            return OffsetSource.POSTINGS;
        }

        Object[] mark(Query query, int[] docs) throws IOException {
            int spare = passages + TITLES;
            return highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, docs, new int[] {spare})
                    .get(Fields.TEXT);
        }
    }

    private static final class Segments extends PassageFormatter {
        private final int most;

        Segments(int most) {
            this.most = most;
        }

        @Override
        public Formatted format(Passage[] passages, String content) {
            int body = content.indexOf(ReportDocument.SECTION_BREAK);
            String title = body < 0 ? content : content.substring(0, body);
            return new Formatted(Arrays.stream(passages)
                    .filter(passage -> passage.getNumMatches() > 0)
                    .filter(passage -> !content.startsWith(
                            title, wordStart(content, passage.getStartOffset(), passage.getEndOffset())))
                    .sorted(Comparator.comparing(Passage::getScore).reversed())
                    .limit(most)
                    .sorted(Comparator.comparing(Passage::getStartOffset))
                    .map(passage -> found(passage, content))
                    .toList());
        }

        private static Found found(Passage passage, String content) {
            int first = wordStart(content, passage.getStartOffset(), passage.getEndOffset());
            int last = textEnd(content, first, passage.getEndOffset());
            int start = first;
            int end = last;
            if (last - first > MAX_LENGTH) {
                int lead = passage.getMatchStarts()[0] - LEAD;
                start = lead <= first ? first : wordStart(content, wordEnd(content, lead), last);
                end = last - start <= MAX_LENGTH ? last : wordEnd(content, start + MAX_LENGTH);
            }
            List<Segment> segments = new ArrayList<>();
            add(segments, start > first ? ELLIPSIS : "", false);
            int done = start;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i];
                int to = passage.getMatchEnds()[i];
                if (from >= done && to <= end) {
                    add(segments, RunningText.line(content, done, from), false);
                    add(segments, RunningText.line(content, from, to), true);
                    done = to;
                }
            }
            add(segments, RunningText.line(content, done, end), false);
            add(segments, end < last ? ELLIPSIS : "", false);
            return new Found(passage.getMatchStarts()[0], segments);
        }

        /** @return the next place that is neither white space nor a mark that belongs to what is before */
        private static int wordStart(String text, int from, int to) {
            int at = from;
            while (at < to && (Character.isWhitespace(text.charAt(at)) || LEFT_OVER.indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return text.startsWith("- ", at) ? at + 2 : at;
        }

        /** @return the end of the words, without the number of a list's next item that documents have in the line */
        private static int textEnd(String text, int from, int to) {
            int at = Math.min(to, text.length());
            while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            Matcher number = NEXT_NUMBER.matcher(text).region(from, at);
            return number.find() ? number.start() : at;
        }
    }
}
