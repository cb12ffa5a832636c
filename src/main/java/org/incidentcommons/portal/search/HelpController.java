package org.incidentcommons.portal.search;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;

@Hidden
@Controller("/search/help")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class HelpController {
    private final Pages pages;

    HelpController(Pages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> help(Words words) {
        return pages.show("search/help", HelpPage.page(words));
    }
}
