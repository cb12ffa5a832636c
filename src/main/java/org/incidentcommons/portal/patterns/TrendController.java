package org.incidentcommons.portal.patterns;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.patterns.Trends;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/patterns/trend")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TrendController {
    private final Trends trends;
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final Pages pages;

    TrendController(Trends trends, ReportIndex index, Vocabularies vocabularies, Pages pages) {
        this.trends = trends;
        this.index = index;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> trend(HttpRequest<?> http, Viewer viewer, Words words) {
        SearchRequest request = SearchRequest.parse(http.getParameters().asMap());
        return pages.show(
                "patterns/trend",
                new TrendShown(
                                request,
                                trends.of(request, viewer),
                                index.search(request.withSize(1), viewer),
                                vocabularies,
                                words)
                        .page());
    }
}
