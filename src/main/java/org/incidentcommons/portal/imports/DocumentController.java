package org.incidentcommons.portal.imports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Interventions;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.Shell;
import org.incidentcommons.portal.language.Words;

/** Single documents of an import, for the operator: their names and reasons may tell who sent them. */
@Hidden
@Controller("/imports/{number:[1-9][0-9]*}/documents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DocumentController {
    private static final int AT_ONCE = 50; // documents on a page

    private final Batches batches;
    private final Interventions interventions;
    private final DocumentView view;
    private final Pages pages;

    DocumentController(Batches batches, Interventions interventions, DocumentView view, Pages pages) {
        this.batches = batches;
        this.interventions = interventions;
        this.view = view;
        this.pages = pages;
    }

    /** @param after the number of the last document on the page before */
    @Get
    HttpResponse<?> all(
            long number,
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "0") long after,
            Viewer viewer,
            Words words) {
        if (!(viewer instanceof Viewer.Operator)) {
            return askForKey(number, words);
        }
        if (batches.find(number).isEmpty()) {
            return missing(words);
        }
        Optional<DocumentState> only = Stream.of(DocumentState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        return pages.show(
                "imports/documents",
                view.list(number, only, batches.documents(number, only, after, AT_ONCE + 1), AT_ONCE, words));
    }

    @Get("/{document:[0-9]+}")
    HttpResponse<?> one(
            long number,
            long document,
            @Nullable @QueryValue Integer done,
            @Nullable @QueryValue String refused,
            Viewer viewer,
            Words words) {
        if (!(viewer instanceof Viewer.Operator)) {
            return askForKey(number, words);
        }
        Optional<String> did = Optional.ofNullable(done).map(count -> words.say("imports.did", "n", count));
        return batches.document(number, document)
                .<HttpResponse<?>>map(found ->
                        pages.show("imports/document", view.page(number, found, did, refused != null, viewer, words)))
                .orElseGet(() -> missing(words));
    }

    /** @param password what opens it, when it is protected; it goes to the reading program and is stored nowhere */
    @Post("/{document:[0-9]+}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(
            HttpRequest<?> request, long number, long document, @Nullable String password, Viewer viewer) {
        if (!(viewer instanceof Viewer.Operator) || OperatorController.isFromElsewhere(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        Optional<DocumentOutcome> found = batches.document(number, document);
        if (found.isEmpty()) {
            return HttpResponse.status(HttpStatus.NOT_FOUND);
        }
        try {
            Optional<Password> opens = Optional.ofNullable(password).map(Password::new);
            return to(number, document, "?done=" + interventions.retry(document, opens));
        } catch (IllegalArgumentException noPassword) {
            return to(number, document, "?refused");
        }
    }

    private static HttpResponse<?> to(long number, long document, String query) {
        return HttpResponse.seeOther(URI.create("/imports/" + number + "/documents/" + document + query));
    }

    private HttpResponse<?> askForKey(long number, Words words) {
        return pages.show(HttpStatus.FORBIDDEN, "imports/key", KeyPage.of(number, words));
    }

    private HttpResponse<?> missing(Words words) {
        return pages.show(
                HttpStatus.NOT_FOUND,
                "imports/missing",
                new MissingImportPage(Shell.of(words.say("imports.missing"), Shell.Place.OTHER)));
    }
}
