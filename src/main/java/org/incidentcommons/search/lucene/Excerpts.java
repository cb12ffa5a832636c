package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final String ELLIPSIS = "…";

    private static final Supplier<BreakIterator> BREAKS = () -> new SplittingBreakIterator(
            LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.ROOT), GOAL_LENGTH, ALIGNMENT),
            ReportDocument.SECTION_BREAK);

    private Excerpts() {}

    /** @param at where in the indexed text its first match is, in UTF-16 units */
    record Found(int at, List<Segment> segments) {}

    /** @return for each document, its best passages for the query in the order of the text; none without a match */
    static List<List<Found>> find(IndexSearcher searcher, Query query, int[] docs, int passages) throws IOException {
        Object[] found = new Marker(searcher).mark(query, docs, passages);
        List<List<Found>> excerpts = new ArrayList<>(docs.length);
        for (Object each : found) {
            excerpts.add(each == null ? List.of() : ((Formatted) each).excerpts());
        }
        return excerpts;
    }

    /** @return the title with every word marked that has one of the stems */
    static List<Segment> markTitle(String title, Set<String> stems) {
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        for (Analysis.Token token :
                stems.isEmpty() ? List.<Analysis.Token>of() : Analysis.tokens(Analysis.STEMMED, title)) {
            if (stems.contains(token.term())) {
                add(segments, title.substring(done, token.start()), false);
                add(segments, title.substring(token.start(), token.end()), true);
                done = token.end();
            }
        }
        add(segments, title.substring(done), false);
        return segments;
    }

    /** @return the text in one line and no longer than that, with an ellipsis where it is cut */
    static String cut(String text, int length) {
        // What is cut away needs no cleaning: four times the length is enough even for a text full of white space.
        String start = text.length() > length * 4 ? text.substring(0, safe(text, length * 4)) : text;
        String line = WHITE_SPACE.matcher(start).replaceAll(" ").strip();
        if (line.length() <= length) {
            return line;
        }
        int space = line.lastIndexOf(' ', length);
        return line.substring(0, space > length / 2 ? space : safe(line, length)) + ELLIPSIS;
    }

    /** Never between the two halves of a character. */
    private static int safe(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void add(List<Segment> segments, String text, boolean isMatch) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, isMatch));
        }
    }

    /** The highlighter's results have to be one object for each document. */
    private record Formatted(List<Found> excerpts) {}

    private static final class Marker extends UnifiedHighlighter {
        Marker(IndexSearcher searcher) {
            super(UnifiedHighlighter.builder(searcher, Analysis.BY_FIELD)
                    .withBreakIterator(BREAKS)
                    .withMaxLength(MAX_TEXT)
                    .withMaxNoHighlightPassages(0)
                    .withHandleMultiTermQuery(false)
                    // The marked words are terms and phrases only; their offsets are in the index.
                    .withWeightMatches(false)
                    .withFormatter(new Segments()));
        }

        Object[] mark(Query query, int[] docs, int passages) throws IOException {
            return highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, docs, new int[] {passages})
                    .get(Fields.TEXT);
        }
    }

    private static final class Segments extends PassageFormatter {
        @Override
        public Formatted format(Passage[] passages, String content) {
            return new Formatted(Arrays.stream(passages)
                    .filter(passage -> passage.getNumMatches() > 0)
                    .map(passage -> found(passage, content))
                    .toList());
        }

        private static Found found(Passage passage, String content) {
            int end = Math.min(passage.getEndOffset(), content.length());
            int start = passage.getStartOffset();
            while (start < end && Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            int begin = start;
            if (end - start > MAX_LENGTH) {
                start = safe(content, Math.max(start, passage.getMatchStarts()[0] - LEAD));
                end = safe(content, Math.min(end, start + MAX_LENGTH));
            }
            List<Segment> segments = new ArrayList<>();
            add(segments, start > begin ? ELLIPSIS : "", false);
            int done = start;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i];
                int to = passage.getMatchEnds()[i];
                if (from >= done && to <= end) {
                    add(segments, line(content.substring(done, from)), false);
                    add(segments, line(content.substring(from, to)), true);
                    done = to;
                }
            }
            add(segments, line(content.substring(done, end)), false);
            add(segments, end < passage.getEndOffset() ? ELLIPSIS : "", false);
            return new Found(passage.getMatchStarts()[0], segments);
        }

        private static String line(String text) {
            return WHITE_SPACE
                    .matcher(text.replace(ReportDocument.SECTION_BREAK, ' '))
                    .replaceAll(" ");
        }
    }
}
