package org.incidentcommons.portal.about;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Stream;
import org.incidentcommons.ingest.IngestConfig;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/about")
@Produces(MediaType.TEXT_HTML)
class AboutController {
    private final Pages pages;
    private final AboutPage page;

    AboutController(Pages pages, Vocabularies vocabularies, IngestConfig ingest) {
        this.pages = pages;
        this.page = new AboutPage(
                Shell.of("About", Shell.Place.ABOUT),
                Stream.of(Scheme.values())
                        .map(scheme -> new AboutPage.Size(
                                scheme.id(),
                                vocabularies.of(scheme).title(),
                                vocabularies.of(scheme).concepts().size()))
                        .toList(),
                percent(ingest.acceptThemeAbove()),
                percent(ingest.acceptCauseAbove()),
                percent(ingest.acceptSectorAbove()));
    }

    private static String percent(double share) {
        return "%.0f %%".formatted(100 * share);
    }

    @Get
    HttpResponse<?> about() {
        return pages.show("about/about", page);
    }
}
