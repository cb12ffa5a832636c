package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the facet values of all documents that fit, without their scores. A selection is no part of the query: a
 * document that fails in one facet only still counts in that facet, so that its counts ignore its own selection.
 */
final class Counting implements CollectorManager<Counting.Tally, Counts> {
    private static final int BATCH = 256; // documents taken at once

    private final FacetColumns columns;
    private final Selection selection;
    private final int size;

    Counting(FacetColumns columns, Selection selection) {
        this.columns = columns;
        this.selection = selection;
        size = columns.values().all().length;
    }

    @Override
    public Tally newCollector() {
        return new Tally();
    }

    @Override
    public Counts reduce(Collection<Tally> tallies) {
        long total = 0;
        int[] sums = new int[size];
        for (Tally tally : tallies) {
            total += tally.total;
            for (int number = 0; number < size; number++) {
                sums[number] += tally.counts[number];
            }
        }
        return new Counts(total, sums, columns.values().all());
    }

    final class Tally implements Collector {
        private final int[] batch = new int[BATCH];
        private final int[] counts = new int[size];
        private long total;

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            FacetColumn column = columns.of(segment);
            return selection.all() == 0 ? new Plain(column) : new Sideways(column);
        }

        private final class Plain implements LeafCollector {
            private final int[] starts;
            private final char[] numbers;

            Plain(FacetColumn column) {
                starts = column.starts();
                numbers = column.numbers();
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(DocIdStream stream) throws IOException {
                for (int taken = stream.intoArray(batch); taken > 0; taken = stream.intoArray(batch)) {
                    for (int i = 0; i < taken; i++) {
                        collect(batch[i]);
                    }
                }
            }

            @Override
            public void collect(int doc) {
                total++;
                for (int i = starts[doc], end = starts[doc + 1]; i < end; i++) {
                    counts[numbers[i]]++;
                }
            }
        }

        private final class Sideways implements LeafCollector {
            private final int[] starts;
            private final char[] numbers;

            Sideways(FacetColumn column) {
                starts = column.starts();
                numbers = column.numbers();
            }

            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                int failed = selection.all();
                for (int i = starts[doc], end = starts[doc + 1]; i < end; i++) {
                    failed &= ~selection.bits()[numbers[i]];
                }
                if (failed == 0) {
                    total++;
                    for (int i = starts[doc], end = starts[doc + 1]; i < end; i++) {
                        counts[numbers[i]]++;
                    }
                } else if ((failed & (failed - 1)) == 0) {
                    for (int i = starts[doc], end = starts[doc + 1]; i < end; i++) {
                        counts[numbers[i]] += selection.facets()[numbers[i]] == failed ? 1 : 0;
                    }
                }
            }
        }
    }
}
