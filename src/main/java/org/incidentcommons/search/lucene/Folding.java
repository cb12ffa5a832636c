package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.incidentcommons.search.Hit;

/**
 * Puts the reports of one event, and those with nearly the same text, under the first of them. Only what the search
 * finds and its viewer may see is put together and counted: two reports that are alike only by way of a third stand
 * together only when that is found too. Without such reports it costs nothing.
 */
final class Folding {
    private static final int LISTED = 20; // others named under one entry

    private final ReportSearcher searcher;
    private final Map<Integer, Group> groups;
    private final int hidden;

    /** @param others whose lists it stands in, and which stand in its own if they agree; by number */
    private record Member(int doc, long id, String event, long[] others) {}

    /** Reports that stand together, the latest first. */
    private record Group(List<Member> members) {}

    private Folding(ReportSearcher searcher, Collection<Group> groups) {
        this.searcher = searcher;
        this.groups = new HashMap<>();
        int more = 0;
        for (Group group : groups) {
            if (group.members().size() > 1) {
                group.members().forEach(member -> this.groups.put(member.doc(), group));
                more += group.members().size() - 1;
            }
        }
        hidden = more;
    }

    /** @param found all that the search finds, the viewer's filter in it */
    static Folding of(ReportSearcher searcher, Query found) throws IOException {
        if (searcher.getIndexReader().getDocCount(Fields.EVENT) == 0 && !Kin.isAny(searcher)) {
            return none(searcher);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new FieldExistsQuery(Fields.EVENT), Occur.SHOULD);
        any.add(new FieldExistsQuery(Fields.KIN), Occur.SHOULD);
        Query among = new BooleanQuery.Builder()
                .add(found, Occur.FILTER)
                .add(any.build(), Occur.FILTER)
                .build();
        return new Folding(searcher, grouped(searcher.search(among, new Gathering())));
    }

    /** Leaves every report by itself. */
    static Folding none(ReportSearcher searcher) {
        return new Folding(searcher, List.of());
    }

    private static Collection<Group> grouped(List<Member> members) {
        Map<Long, Member> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        Map<Member, List<Member>> together = new IdentityHashMap<>();
        members.forEach(member -> together.put(member, new ArrayList<>(List.of(member))));
        Map<String, Member> byEvent = new HashMap<>();
        for (Member member : members) {
            if (!member.event().isEmpty()) {
                join(member, byEvent.computeIfAbsent(member.event(), any -> member), together);
            }
            for (long id : member.others()) {
                Member other = byId.get(id);
                if (other != null && LongStream.of(other.others()).anyMatch(each -> each == member.id())) {
                    join(member, other, together);
                }
            }
        }
        Set<List<Member>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
        lists.addAll(together.values());
        return lists.stream()
                .map(list -> new Group(list.stream()
                        .sorted(Comparator.comparing(Member::id).reversed())
                        .toList()))
                .toList();
    }

    private static void join(Member one, Member other, Map<Member, List<Member>> together) {
        List<Member> larger = together.get(one);
        List<Member> smaller = together.get(other);
        if (larger == smaller) {
            return;
        }
        if (larger.size() < smaller.size()) {
            List<Member> swapped = larger;
            larger = smaller;
            smaller = swapped;
        }
        larger.addAll(smaller);
        for (Member member : smaller) {
            together.put(member, larger);
        }
    }

    /** @return how many of the reports stand under another one */
    int hidden() {
        return hidden;
    }

    /** @return the first of each group, and all that stand alone, in their order */
    ScoreDoc[] firsts(ScoreDoc[] ranked) {
        if (hidden == 0) {
            return ranked;
        }
        Set<Group> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ScoreDoc> firsts = new ArrayList<>(ranked.length);
        for (ScoreDoc each : ranked) {
            Group group = groups.get(each.doc);
            if (group == null || seen.add(group)) {
                firsts.add(each);
            }
        }
        return firsts.toArray(ScoreDoc[]::new);
    }

    /** @return the hits, each with the others of its group */
    List<Hit> withOthers(List<Hit> hits, ScoreDoc[] docs) throws IOException {
        if (hidden == 0) {
            return hits;
        }
        List<Hit> folded = new ArrayList<>(hits.size());
        for (int rank = 0; rank < docs.length; rank++) {
            Group group = groups.get(docs[rank].doc);
            folded.add(
                    group == null
                            ? hits.get(rank)
                            : hits.get(rank)
                                    .with(
                                            others(group, docs[rank].doc),
                                            group.members().size() - 1L));
        }
        return folded;
    }

    private List<Hit> others(Group group, int first) throws IOException {
        int[] docs = group.members().stream()
                .mapToInt(Member::doc)
                .filter(doc -> doc != first)
                .limit(LISTED)
                .toArray();
        return new HitReading(searcher, docs).read(rank -> 0);
    }

    /** Gathers what is found and may stand with others. */
    private static final class Gathering implements CollectorManager<Gathering.Members, List<Member>> {
        @Override
        public Members newCollector() {
            return new Members();
        }

        @Override
        public List<Member> reduce(Collection<Members> parts) {
            List<Member> all = new ArrayList<>();
            parts.forEach(part -> all.addAll(part.found));
            return all;
        }

        private static final class Members extends SimpleCollector {
            private static final long[] NONE = {};

            private final List<Member> found = new ArrayList<>();
            private int base;
            private NumericDocValues ids;
            private SortedDocValues events;
            private BinaryDocValues kin;

            @Override
            protected void doSetNextReader(LeafReaderContext segment) throws IOException {
                base = segment.docBase;
                ids = DocValues.getNumeric(segment.reader(), Fields.ID);
                events = DocValues.getSorted(segment.reader(), Fields.EVENT);
                kin = DocValues.getBinary(segment.reader(), Fields.KIN);
            }

            @Override
            public void collect(int doc) throws IOException {
                if (ids.advanceExact(doc)) {
                    found.add(new Member(
                            base + doc,
                            ids.longValue(),
                            events.advanceExact(doc)
                                    ? events.lookupOrd(events.ordValue()).utf8ToString()
                                    : "",
                            kin.advanceExact(doc) ? Kin.numbers(kin.binaryValue()) : NONE));
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
