package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.VectorUtil;
import org.incidentcommons.outline.SectionKind;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.PassagePair;
import org.incidentcommons.search.Segment;

/** What is quoted of similar reports. */
final class Quotes {
    /** Words looked for first: with all of them nearly every sentence has one, and is cut and weighed. */
    private static final int MARKED = 8;

    private static final int LENGTH = 420; // characters shown of a passage, some four lines on half a page

    private final ReportSearcher searcher;
    private final TellingTerms terms;

    Quotes(ReportSearcher searcher, TellingTerms terms) {
        this.searcher = searcher;
        this.terms = terms;
    }

    /** @return for each document, the passage where the telling words stand closest */
    List<Optional<Excerpt>> ofWords(int[] docs) throws IOException {
        List<Optional<Excerpt>> quotes = ofWords(docs, MARKED);
        for (int rank = 0; rank < docs.length; rank++) {
            if (quotes.get(rank).isEmpty()) {
                quotes.set(
                        rank, ofWords(new int[] {docs[rank]}, Integer.MAX_VALUE).getFirst());
            }
        }
        return quotes;
    }

    private List<Optional<Excerpt>> ofWords(int[] docs, int mostWords) throws IOException {
        List<List<Excerpts.Found>> found = terms.isEmpty()
                ? Collections.nCopies(docs.length, List.of())
                : Excerpts.find(searcher, terms.marked(mostWords), docs, 1);
        List<Optional<Excerpt>> quotes = new ArrayList<>();
        for (int rank = 0; rank < docs.length; rank++) {
            quotes.add(HitValues.of(docs[rank], searcher).excerpts(found.get(rank)).stream()
                    .findFirst());
        }
        return quotes;
    }

    /**
     * @param others passages of the report found, which may be of an older revision
     * @return the two passages that are nearest in meaning, each from the texts as they are now
     */
    Optional<PassagePair> nearest(Subject subject, Likeness likeness, int doc, List<Passage> others)
            throws IOException {
        Passage own = null;
        Passage other = null;
        float nearest = 0;
        for (Passage mine : likeness.passages()) {
            for (Passage theirs : others) {
                float near = VectorUtil.dotProduct(mine.vector(), theirs.vector());
                if (near > nearest) {
                    nearest = near;
                    own = mine;
                    other = theirs;
                }
            }
        }
        if (own == null) {
            return Optional.empty();
        }
        String text = searcher.storedFields().document(doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
        if (text == null || other.place().end() > text.length() || !isStill(other, text)) {
            return Optional.empty();
        }
        return Optional.of(new PassagePair(excerpt(subject.text(), own), excerpt(text, other), Math.min(1, nearest)));
    }

    /** A text that was cut in another way meanwhile is quoted when it has been read again. */
    private static boolean isStill(Passage passage, String text) {
        return PassageCut.of(text).contains(passage.place());
    }

    private static Excerpt excerpt(String text, Passage passage) {
        String line = Excerpts.beginning(passage.place().in(text).strip(), LENGTH)
                .replace(String.valueOf(ReportDocument.SECTION_BREAK), " · ");
        return new Excerpt(passage.section().orElse(SectionKind.OTHER), List.of(new Segment(line, false)));
    }
}
