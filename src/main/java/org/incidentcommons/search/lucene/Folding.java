package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.search.Hit;

/**
 * Puts the reports of one event under the first of them. Only what the search finds and its viewer may see is put
 * together and counted. Without a report that tells of an event it costs nothing.
 */
final class Folding {
    private static final int LISTED = 20; // others named under one entry

    private final ReportSearcher searcher;
    private final Query found;
    private final Map<String, Integer> reportsByEvent;

    private Folding(ReportSearcher searcher, Query found, Map<String, Integer> reportsByEvent) {
        this.searcher = searcher;
        this.found = found;
        this.reportsByEvent = reportsByEvent;
    }

    /** @param found all that the search finds, the viewer's filter in it */
    static Folding of(ReportSearcher searcher, Query found) throws IOException {
        return new Folding(
                searcher,
                found,
                searcher.getIndexReader().getDocCount(Fields.EVENT) == 0
                        ? Map.of()
                        : searcher.search(with(found, new FieldExistsQuery(Fields.EVENT)), new EventCounting()));
    }

    /** Leaves every report by itself. */
    static Folding none(ReportSearcher searcher, Query found) {
        return new Folding(searcher, found, Map.of());
    }

    /** @return how many of the reports stand under another one */
    int hidden() {
        return reportsByEvent.values().stream().mapToInt(reports -> reports - 1).sum();
    }

    /** @return the first of each event, and all that tell of none, in their order */
    ScoreDoc[] firsts(ScoreDoc[] ranked) throws IOException {
        if (hidden() == 0) {
            return ranked;
        }
        Set<String> seen = new HashSet<>();
        List<ScoreDoc> firsts = new ArrayList<>(ranked.length);
        for (ScoreDoc each : ranked) {
            String event = event(each.doc);
            if (event.isEmpty() || seen.add(event)) {
                firsts.add(each);
            }
        }
        return firsts.toArray(ScoreDoc[]::new);
    }

    /** @return the hits, each with the others of its event */
    List<Hit> withOthers(List<Hit> hits, ScoreDoc[] docs) throws IOException {
        if (hidden() == 0) {
            return hits;
        }
        List<Hit> folded = new ArrayList<>(hits.size());
        for (int rank = 0; rank < docs.length; rank++) {
            String event = event(docs[rank].doc);
            int reports = reportsByEvent.getOrDefault(event, 1);
            folded.add(
                    reports == 1 ? hits.get(rank) : hits.get(rank).with(others(event, docs[rank].doc), reports - 1L));
        }
        return folded;
    }

    private List<Hit> others(String event, int first) throws IOException {
        Query same = with(found, new TermQuery(new Term(Fields.EVENT, event)));
        int[] docs = Arrays.stream(
                        searcher.search(same, LISTED + 1, new Sort(new SortField(Fields.ID, SortField.Type.LONG, true)))
                                .scoreDocs)
                .mapToInt(each -> each.doc)
                .filter(doc -> doc != first)
                .limit(LISTED)
                .toArray();
        return new HitReading(searcher, docs).read(rank -> 0);
    }

    private static Query with(Query query, Query condition) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(condition, Occur.FILTER)
                .build();
    }

    /** @return the event that the report tells of; empty text for none */
    private String event(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues events = DocValues.getSorted(leaf.reader(), Fields.EVENT);
        return events.advanceExact(doc - leaf.docBase)
                ? events.lookupOrd(events.ordValue()).utf8ToString()
                : "";
    }

    /** Counts what is found by event. */
    private static final class EventCounting implements CollectorManager<EventCounting.Tally, Map<String, Integer>> {
        @Override
        public Tally newCollector() {
            return new Tally();
        }

        @Override
        public Map<String, Integer> reduce(Collection<Tally> tallies) {
            Map<String, Integer> sums = new HashMap<>();
            tallies.forEach(tally -> tally.reports.forEach((event, count) -> sums.merge(event, count, Integer::sum)));
            return sums;
        }

        private static final class Tally extends SimpleCollector {
            private final Map<String, Integer> reports = new HashMap<>();
            private SortedDocValues events;

            @Override
            protected void doSetNextReader(LeafReaderContext segment) throws IOException {
                events = DocValues.getSorted(segment.reader(), Fields.EVENT);
            }

            @Override
            public void collect(int doc) throws IOException {
                if (events.advanceExact(doc)) {
                    reports.merge(events.lookupOrd(events.ordValue()).utf8ToString(), 1, Integer::sum);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
