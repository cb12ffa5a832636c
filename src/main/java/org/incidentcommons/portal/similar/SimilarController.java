package org.incidentcommons.portal.similar;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.Reports;
import org.incidentcommons.sanitize.SanitizedText;

@Hidden
@Controller("/similar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SimilarController {
    private static final int LONGEST = 50_000; // characters, about 20 pages
    private static final int SHORTEST = 20; // less has no telling words
    private static final long LARGEST_MEGABYTES = 20; // of a file; larger ones are pictures rather than text

    private final Comparison comparison;
    private final DocumentReader reader;
    private final GivenFile files;
    private final Reports reports;
    private final Pages pages;

    SimilarController(Comparison comparison, DocumentReader reader, GivenFile files, Reports reports, Pages pages) {
        this.comparison = comparison;
        this.reader = reader;
        this.files = files;
        this.reports = reports;
        this.pages = pages;
    }

    /** With {@code id}, compares that report; everything chosen stands in the address. */
    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, Words words) {
        SimilarForm form = SimilarForm.of(request.getParameters().asMap());
        Optional<Report> report = form.report().flatMap(id -> reports.find(id, viewer));
        return pages.show(
                "similar/similar",
                report.map(known -> comparison.of(known, form, viewer, words))
                        .orElseGet(() -> comparison.empty(form, SanitizedText.EMPTY, Optional.empty(), words)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> compare(@Body Map<String, Object> body, Viewer viewer, Words words) {
        SimilarForm form = SimilarForm.of(body);
        if (form.text().length() > LONGEST) {
            String problem = words.say("similar.tooLong", "n", LONGEST);
            return answer(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    comparison.empty(form, SanitizedText.EMPTY, Optional.of(problem), words));
        }
        return compare(reader.readPasted(form.text()), form, viewer, words);
    }

    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> compareFile(@Part("file") CompletedFileUpload file, Viewer viewer, Words words) throws IOException {
        SimilarForm form = SimilarForm.of(Map.of());
        Optional<String> problem = file.getSize() > LARGEST_MEGABYTES * 1024 * 1024
                ? Optional.of(words.say("similar.fileTooLarge", "n", LARGEST_MEGABYTES))
                : Optional.empty();
        Optional<DocumentReader.Pasted> read =
                problem.isPresent() ? Optional.empty() : files.read(file.getInputStream(), file.getFilename());
        if (read.isEmpty()) {
            String why = problem.orElseGet(() -> words.say("similar.noText"));
            return answer(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    comparison.empty(form, SanitizedText.EMPTY, Optional.of(why), words));
        }
        DocumentReader.Pasted whole = read.get();
        SanitizedText shown =
                whole.text().length() <= LONGEST ? whole.text() : whole.text().sub(0, LONGEST);
        return compare(new DocumentReader.Pasted(shown, whole.codes()), form, viewer, words);
    }

    private HttpResponse<?> compare(DocumentReader.Pasted own, SimilarForm form, Viewer viewer, Words words) {
        if (own.text().value().strip().length() < SHORTEST) {
            Optional<String> problem = Optional.of(words.say("similar.tooShort"));
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, comparison.empty(form, own.text(), problem, words));
        }
        return answer(HttpStatus.OK, comparison.of(own, form, viewer, words));
    }

    /** No browser shall keep what its reader typed. */
    private HttpResponse<?> answer(HttpStatus status, SimilarPage page) {
        MutableHttpResponse<?> response = pages.show(status, "similar/similar", page);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response;
    }
}
