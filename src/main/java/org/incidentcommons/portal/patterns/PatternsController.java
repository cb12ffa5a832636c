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
import org.incidentcommons.patterns.CrossTables;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/patterns")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PatternsController {
    private final CrossTables tables;
    private final Vocabularies vocabularies;
    private final Pages pages;

    PatternsController(CrossTables tables, Vocabularies vocabularies, Pages pages) {
        this.tables = tables;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> patterns(HttpRequest<?> http, Viewer viewer, Words words) {
        Address address = Address.parse(http.getParameters().asMap(), vocabularies);
        return pages.show(
                "patterns/patterns",
                new TableShown(
                                address,
                                tables.table(address.rows(), address.columns(), address.filter(), viewer),
                                vocabularies,
                                words)
                        .page());
    }
}
