package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.incidentcommons.search.Completions;
import org.incidentcommons.search.Excerpt;
import org.incidentcommons.search.Hit;

/** Reads what is shown of some documents, given in the order of their rank. */
final class HitReading {
    private static final int EXCERPTS = 2; // of one hit in a list of results

    private final IndexSearcher searcher;
    private final int[] docs;
    private List<List<Excerpts.Found>> found;
    private Set<String> stems = Set.of();
    private boolean isWhole;

    interface Score {
        float of(int rank);
    }

    HitReading(IndexSearcher searcher, int[] docs) {
        this.searcher = searcher;
        this.docs = docs;
        found = Collections.nCopies(docs.length, List.of());
    }

    /** Takes the passages that match, instead of the beginning, and marks the words in them and in the title. */
    HitReading marking(Query marked, Set<String> titleStems) throws IOException {
        found = Excerpts.find(searcher, marked, docs, EXCERPTS);
        stems = titleStems;
        return this;
    }

    /** Marks the words in all of what stands for the beginning, instead of taking passages, and in the title. */
    HitReading markingWhole(Set<String> titleStems) {
        stems = titleStems;
        isWhole = true;
        return this;
    }

    /** @return the codes of each */
    List<List<String>> codes() throws IOException {
        return each((values, rank) -> values.codes());
    }

    /** @return what stands for each */
    List<Taking.Key> keys() throws IOException {
        return each((values, rank) ->
                new Taking.Key(values.id().number(), values.takeaway().orElse(0)));
    }

    /** @return number and title of each */
    List<Completions.Titled> titles() throws IOException {
        return each((values, rank) -> new Completions.Titled(values.id(), values.title()));
    }

    List<Hit> read(Score score) throws IOException {
        return each((values, rank) -> hit(values, found.get(rank), score.of(rank)));
    }

    private interface Reading<T> {
        T of(HitValues values, int rank) throws IOException;
    }

    private <T> List<T> each(Reading<T> reading) throws IOException {
        List<T> read = new ArrayList<>(Collections.nCopies(docs.length, null));
        HitValues values = null;
        LeafReaderContext leaf = null;
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        // Doc values are read forwards, segment by segment.
        int[] ranks = IntStream.range(0, docs.length)
                .boxed()
                .sorted(Comparator.comparingInt(rank -> docs[rank]))
                .mapToInt(rank -> rank)
                .toArray();
        for (int rank : ranks) {
            LeafReaderContext home = leaves.get(ReaderUtil.subIndex(docs[rank], leaves));
            if (home != leaf) {
                leaf = home;
                values = new HitValues(leaf.reader());
            }
            read.set(rank, reading.of(values.at(docs[rank] - leaf.docBase), rank));
        }
        return read;
    }

    private Hit hit(HitValues values, List<Excerpts.Found> passages, float score) throws IOException {
        List<Excerpt> matching = values.excerpts(passages);
        Tongue tongue = Tongue.of(values.language());
        List<Excerpt> excerpts = !matching.isEmpty()
                ? matching
                : values.beginning().map(each -> marked(each, tongue)).stream().toList();
        return new Hit(
                values.id(),
                values.externalId(),
                Excerpts.markTitle(values.title(), stems, tongue),
                values.date(),
                values.kind(),
                values.severity(),
                values.audience(),
                values.country(),
                values.language(),
                values.documentType(),
                values.codes(),
                excerpts,
                values.takeaway(),
                List.of(),
                0,
                score);
    }

    private Excerpt marked(Excerpt excerpt, Tongue tongue) {
        return isWhole ? new Excerpt(excerpt.section(), Excerpts.markTitle(excerpt.text(), stems, tongue)) : excerpt;
    }
}
