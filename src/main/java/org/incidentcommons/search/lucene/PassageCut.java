package org.incidentcommons.search.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts an indexed text into passages that one vector can stand for: whole sentences, of one section where it can be.
 */
final class PassageCut {
    private static final int WORDS = 120; // the model reads about 190, and tells less the more there is
    /** Sections with fewer words are joined to the next: "Email address" alone is like everything and nothing. */
    private static final int SHORTEST = 60;

    private static final int MOST = 400; // passages of one text, about 100 pages; what follows is found by words

    private final String text;
    private final List<Stretch> passages = new ArrayList<>();
    private int start;
    private int words;

    private PassageCut(String text) {
        this.text = text;
    }

    /** @return one after the other, without gaps, from the beginning of the text */
    static List<Stretch> of(String text) {
        PassageCut cut = new PassageCut(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            cut.add(from, to);
            from = to;
        }
        cut.endAt(text.length());
        return cut.passages;
    }

    private void add(int from, int to) {
        boolean isNewSection = from > 0 && text.charAt(from - 1) == ReportDocument.SECTION_BREAK;
        int more = count(from, to);
        if (words + more > WORDS || (isNewSection && words >= SHORTEST)) {
            endAt(from);
        }
        if (more > WORDS) {
            cutByWords(from, to);
        } else {
            words += more;
        }
    }

    private int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isWordEnd(i, to) ? 1 : 0;
        }
        return count;
    }

    private void cutByWords(int from, int to) {
        for (int i = from; i < to; i++) {
            words += isWordEnd(i, to) ? 1 : 0;
            if (words == WORDS) {
                endAt(i + 1);
            }
        }
    }

    private boolean isWordEnd(int at, int to) {
        return !Character.isWhitespace(text.charAt(at))
                && (at + 1 == to || Character.isWhitespace(text.charAt(at + 1)));
    }

    private void endAt(int end) {
        if (words > 0 && passages.size() < MOST) {
            passages.add(new Stretch(start, end));
            start = end;
            words = 0;
        }
    }
}
