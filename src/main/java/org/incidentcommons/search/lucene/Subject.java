package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.search.SimilarText;

/**
 * What others are compared with.
 *
 * @param text as indexed, or as given
 * @param tongue its language
 * @param codes written {@code scheme:concept}
 * @param passages empty while nothing is read by meaning
 * @param itself what finds it in the index; empty for a text that is not in there
 */
record Subject(String text, Tongue tongue, Set<String> codes, List<Passage> passages, Optional<Query> itself) {
    static Subject of(SimilarText given, PassageUpkeep passages) {
        String text = given.text().value();
        return new Subject(text, Tongue.spokenIn(text), given.codes(), passages.passagesOf(text), Optional.empty());
    }

    /** @return empty when the viewer may not see it */
    static Optional<Subject> of(ReportId id, Sight sight, PassageUpkeep passages) throws IOException {
        ReportSearcher searcher = sight.searcher();
        Query itself = new TermQuery(new Term(Fields.ID, String.valueOf(id.number())));
        TopDocs found = searcher.search(sight.of(itself), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int doc = found.scoreDocs[0].doc;
        HitValues values = HitValues.of(doc, searcher);
        Set<String> codes = new LinkedHashSet<>(values.codes());
        Tongue tongue = Tongue.of(values.language());
        String text = searcher.storedFields().document(doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
        List<Passage> own = passages.read(reading -> reading.of(id.number())).orElseGet(List::of);
        // Passages may be of a revision that is no longer in the index.
        boolean isSame = own.isEmpty() || own.getLast().place().end() <= text.length();
        return Optional.of(new Subject(text, tongue, codes, isSame ? own : List.of(), Optional.of(itself)));
    }

    List<Passage> lessons() {
        return passages.stream().filter(Passage::isLesson).toList();
    }

    /** Numbers only: the text is for its audience. */
    @Override
    public String toString() {
        return "Subject[" + text.length() + " characters, " + codes.size() + " codes]";
    }
}
