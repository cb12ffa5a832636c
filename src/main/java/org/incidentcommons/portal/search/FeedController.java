package org.incidentcommons.portal.search;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SortOrder;
import org.incidentcommons.vocabulary.Vocabularies;

/**
 * A search as an Atom feed (RFC 4287): what everyone may see of it, of reports, lessons or recommendations, the latest
 * published first.
 */
@Hidden
@Controller("/search/feed")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {
    private final ReportIndex index;
    private final Reports reports;
    private final Vocabularies vocabularies;
    private final HttpHostResolver hosts;

    FeedController(ReportIndex index, Reports reports, Vocabularies vocabularies, HttpHostResolver hosts) {
        this.index = index;
        this.reports = reports;
        this.vocabularies = vocabularies;
        this.hosts = hosts;
    }

    @Get
    @Produces("application/atom+xml;charset=utf-8")
    HttpResponse<String> feed(HttpRequest<?> http) throws FeedException {
        SearchRequest request =
                SearchRequest.parse(http.getParameters().asMap()).withSort(SortOrder.PUBLISHED);
        List<SearchFeed.Published> hits = index.search(request.unfolded(), Viewer.ANYONE).hits().stream()
                .flatMap(hit -> published(hit).stream())
                .toList();
        Feed feed = new SearchFeed(hosts.resolve(http), vocabularies).of(request, hits);
        return HttpResponse.ok(new WireFeedOutput().outputString(feed));
    }

    /** Empty when the report was withdrawn a moment ago. */
    private Optional<SearchFeed.Published> published(Hit hit) {
        return reports.find(hit.id(), Viewer.ANYONE)
                .flatMap(report -> report.publishedAt().map(at -> new SearchFeed.Published(hit, at)));
    }
}
