package org.incidentcommons.portal.about;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.stream.Stream;
import org.incidentcommons.ingest.IngestConfig;
import org.incidentcommons.portal.OperatorCookie;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.Shown;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.sanitize.FindingKind;
import org.incidentcommons.search.ExportConfig;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Scheme;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/about")
@Produces(MediaType.TEXT_HTML)
class AboutController {
    private static final long MEGABYTE = 1L << 20;

    private final Pages pages;
    private final Vocabularies vocabularies;
    private final IngestConfig ingest;
    private final ExportConfig export;
    private final boolean isAccessLogged;

    AboutController(
            Pages pages,
            Vocabularies vocabularies,
            IngestConfig ingest,
            ExportConfig export,
            @Property(name = "micronaut.server.netty.access-logger.enabled", defaultValue = "false")
                    boolean isAccessLogged) {
        this.pages = pages;
        this.vocabularies = vocabularies;
        this.ingest = ingest;
        this.export = export;
        this.isAccessLogged = isAccessLogged;
    }

    @Get
    HttpResponse<?> about(Words words) {
        return page(Topic.ABOUT, words);
    }

    @Get("/sources")
    HttpResponse<?> sources(Words words) {
        return page(Topic.SOURCES, words);
    }

    @Get("/coding")
    HttpResponse<?> coding(Words words) {
        return page(Topic.CODING, words);
    }

    @Get("/researchers")
    HttpResponse<?> researchers(Words words) {
        return page(Topic.RESEARCHERS, words);
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(Words words) {
        return page(Topic.ACCESSIBILITY, words);
    }

    @Get("/privacy")
    HttpResponse<?> privacy(Words words) {
        return page(Topic.PRIVACY, words);
    }

    private HttpResponse<?> page(Topic topic, Words words) {
        return pages.show(
                "about/" + topic.view(),
                new AboutPage(
                        Shell.of(topic.title(words), Shell.Place.ABOUT),
                        Stream.of(Topic.values())
                                .map(other -> new AboutPage.Entry(other.title(words), other.path(), other == topic))
                                .toList(),
                        facts(words)));
    }

    private Facts facts(Words words) {
        return new Facts(
                Stream.of(Scheme.values())
                        .map(scheme -> new Facts.Size(
                                "/codes#" + scheme.id(),
                                Shown.schemes(words, scheme),
                                vocabularies.of(scheme).concepts().size()))
                        .toList(),
                words.percent(ingest.acceptThemeAbove()),
                words.percent(ingest.acceptCauseAbove()),
                words.percent(ingest.acceptSectorAbove()),
                Stream.of(FindingKind.values()).map(FindingKind::word).toList(),
                ingest.maxBytes() / MEGABYTE,
                SearchRequest.MAX_SIZE,
                SearchRequest.MAX_REACHABLE,
                export.exportLimit(),
                isAccessLogged,
                OperatorCookie.VALID_FOR.toHours());
    }
}
