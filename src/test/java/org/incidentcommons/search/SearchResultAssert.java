package org.incidentcommons.search;

import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;

/** Says of a result what matters to people. */
public final class SearchResultAssert extends AbstractAssert<SearchResultAssert, SearchResult> {
    private SearchResultAssert(SearchResult actual) {
        super(actual, SearchResultAssert.class);
    }

    public static SearchResultAssert assertThat(SearchResult actual) {
        return new SearchResultAssert(actual);
    }

    /** The page has these reports in this order, and there are no others. */
    public SearchResultAssert hasHits(Report... expected) {
        Assertions.assertThat(actual.hits())
                .extracting(Hit::id)
                .containsExactly(Stream.of(expected).map(Report::stored).toArray(ReportId[]::new));
        Assertions.assertThat(actual.total()).as("total").isEqualTo(expected.length);
        return this;
    }

    public SearchResultAssert hasTotal(long expected) {
        Assertions.assertThat(actual.total()).as("total").isEqualTo(expected);
        return this;
    }

    public SearchResultAssert hasFacet(Facet facet, String value, long count) {
        Assertions.assertThat(actual.count(facet, value))
                .as("%s %s", facet, value)
                .isEqualTo(count);
        return this;
    }
}
