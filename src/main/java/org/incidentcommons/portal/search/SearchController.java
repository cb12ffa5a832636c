package org.incidentcommons.portal.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.search.ExportConfig;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/search")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SearchController {
    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final ExportConfig export;
    private final Pages pages;

    SearchController(ReportIndex index, Vocabularies vocabularies, ExportConfig export, Pages pages) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.export = export;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> search(HttpRequest<?> http, Viewer viewer, Words words) {
        Map<String, List<String>> parameters = http.getParameters().asMap();
        Composition page = new Composition(parameters, index, vocabularies, viewer, export.exportLimit(), words);
        return pages.show("search/search", page.page());
    }
}
