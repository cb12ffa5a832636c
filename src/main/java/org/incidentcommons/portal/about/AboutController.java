package org.incidentcommons.portal.about;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.incidentcommons.ingest.IngestConfig;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;
import org.incidentcommons.vocabulary.Vocabulary;

@Controller("/about")
@Produces(MediaType.TEXT_HTML)
class AboutController {
    private final Pages pages;
    private final AboutPage page;

    AboutController(
            Pages pages,
            Vocabularies vocabularies,
            @Value("${incident-commons.ingest.accept-theme-above}") double acceptThemeAbove,
            @Value("${incident-commons.ingest.accept-cause-above}") double acceptCauseAbove,
            @Value("${incident-commons.ingest.accept-sector-above}") double acceptSectorAbove) {
        this.pages = pages;
        this.page = new AboutPage(
                Shell.of("About", Shell.Place.ABOUT),
                List.of(
                        size(vocabularies.of(Scheme.THEME), acceptThemeAbove),
                        size(vocabularies.of(Scheme.CAUSE), acceptCauseAbove),
                        size(vocabularies.of(Scheme.SECTOR), acceptSectorAbove)));
    }

    private static AboutPage.Size size(Vocabulary vocabulary, double acceptAbove) {
        return new AboutPage.Size(
                vocabulary.scheme().id(),
                vocabulary.title(),
                vocabulary.concepts().size(),
                "%.0f %%".formatted(100 * acceptAbove));
    }

    @Get
    HttpResponse<?> about() {
        return pages.show("about/about", page);
    }
}
