package org.incidentcommons.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.IntField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incidentcommons.community.Audience;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.Facet;
import org.incidentcommons.search.SearchRequest;

/**
 * One state of the index as one viewer may see it. Every read asks through {@link #of(Query)}, the only place where the
 * viewer's filter is made.
 */
record Sight(ReportSearcher searcher, Viewer viewer) {
    /** @return the query, within what the viewer may see */
    Query of(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(visible(), Occur.FILTER)
                .build();
    }

    /** @return what the viewer may see; for an index that has the audience too */
    Query visible() {
        BooleanQuery.Builder audiences = new BooleanQuery.Builder();
        for (Audience audience : viewer.audiences()) {
            audiences.add(new TermQuery(new Term(Fields.AUDIENCE, audience.name())), Occur.SHOULD);
        }
        return audiences.build();
    }

    /** @return the languages of what the viewer may see, English first */
    List<Tongue> tongues() throws IOException {
        return searcher.tongues(visible());
    }

    /** @return words and filters of the request, within what the viewer may see: OR within a facet, AND between */
    DrillDownQuery of(SearchRequest request, Query words) {
        DrillDownQuery query = new DrillDownQuery(Fields.FACETS, of(words));
        request.filters().forEach((facet, values) -> values.forEach(value -> query.add(facet.id(), value)));
        if (request.from().isPresent() || request.to().isPresent()) {
            query.add(Facet.YEAR.id(), years(request.from(), request.to()));
        }
        return query;
    }

    private static Query years(OptionalInt from, OptionalInt to) {
        return IntField.newRangeQuery(Fields.YEAR, from.orElse(Integer.MIN_VALUE), to.orElse(Integer.MAX_VALUE));
    }
}
