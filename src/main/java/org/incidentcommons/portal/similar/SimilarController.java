package org.incidentcommons.portal.similar;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.portal.Alike;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.sanitize.SanitizedText;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.vocabulary.Vocabularies;

@Hidden
@Controller("/similar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SimilarController {
    private static final int SHOWN = 12;
    private static final int LONGEST = 50_000; // characters, about 20 pages
    private static final int SHORTEST = 20; // less has no telling words

    private final ReportIndex index;
    private final DocumentReader reader;
    private final Vocabularies vocabularies;
    private final Pages pages;

    SimilarController(ReportIndex index, DocumentReader reader, Vocabularies vocabularies, Pages pages) {
        this.index = index;
        this.reader = reader;
        this.vocabularies = vocabularies;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(Words words) {
        return pages.show("similar/similar", page(words, SanitizedText.EMPTY, Optional.empty(), false, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> compare(@Body Map<String, Object> form, Viewer viewer, Words words) {
        String text = form.getOrDefault("text", "").toString().strip();
        if (text.length() > LONGEST) {
            return answer(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    page(
                            words,
                            SanitizedText.EMPTY,
                            Optional.of(words.say("similar.tooLong", "n", LONGEST)),
                            false,
                            List.of()));
        }
        DocumentReader.Pasted pasted = reader.readPasted(text);
        SanitizedText safe = pasted.text();
        if (text.length() < SHORTEST) {
            return answer(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    page(words, safe, Optional.of(words.say("similar.tooShort")), false, List.of()));
        }
        List<Alike> alike = index.similar(new SimilarText(safe, pasted.codes()), SHOWN, viewer).stream()
                .map(similar -> Alike.of(similar, vocabularies, words))
                .toList();
        return answer(HttpStatus.OK, page(words, safe, Optional.empty(), true, alike));
    }

    /** No browser shall keep what its reader typed. */
    private HttpResponse<?> answer(HttpStatus status, SimilarPage page) {
        MutableHttpResponse<?> response = pages.show(status, "similar/similar", page);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response;
    }

    private static SimilarPage page(
            Words words, SanitizedText text, Optional<String> problem, boolean isAsked, List<Alike> alike) {
        String heading = words.say("similar.found", "n", alike.size());
        String title = problem.isPresent() ? words.say("similar.check") : words.say("similar.title");
        return new SimilarPage(
                Shell.of(isAsked ? heading : title, Shell.Place.SEARCH), text, problem, isAsked, heading, alike);
    }
}
