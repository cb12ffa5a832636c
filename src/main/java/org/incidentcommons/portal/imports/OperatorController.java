package org.incidentcommons.portal.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
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
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.ImportKey;
import org.incidentcommons.ingest.Interventions;
import org.incidentcommons.ingest.Interventions.Choice;
import org.incidentcommons.portal.OperatorCookie;
import org.incidentcommons.portal.Pages;
import org.incidentcommons.portal.language.Words;

/**
 * What the operator does about imports, who is known by the import key: it is entered once and leaves a cookie. That
 * cookie comes with no request that another site makes; a form sent from elsewhere is refused besides.
 */
@Hidden
@Controller("/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OperatorController {
    private final ImportKey key;
    private final OperatorCookie cookie;
    private final Interventions interventions;
    private final Batches batches;
    private final Pages pages;

    OperatorController(
            ImportKey key, OperatorCookie cookie, Interventions interventions, Batches batches, Pages pages) {
        this.key = key;
        this.cookie = cookie;
        this.interventions = interventions;
        this.batches = batches;
        this.pages = pages;
    }

    @Get("/key")
    HttpResponse<?> askForKey(@QueryValue(defaultValue = "0") long number, Words words) {
        return pages.show("imports/key", KeyPage.of(number, words));
    }

    @Post("/key")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, @Nullable String entered, @Nullable Long number, Words words) {
        long back = number == null ? 0 : number;
        if (isFromElsewhere(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        if (entered == null || !key.matches(entered.strip())) {
            return pages.show(
                    HttpStatus.FORBIDDEN, "imports/key", KeyPage.of(back, words).refused());
        }
        return to(back, Optional.empty()).cookie(cookie.issued(request.isSecure()));
    }

    @Post("/key/forget")
    @Consumes(MediaType.ALL)
    HttpResponse<?> leave(HttpRequest<?> request) {
        return to(0, Optional.empty()).cookie(cookie.forgotten(request.isSecure()));
    }

    /** @param kind {@code failed}, {@code cancelled} or the name of an outcome */
    @Post("/{number:[0-9]+}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(
            HttpRequest<?> request, long number, @Nullable String kind, @Nullable String type, Viewer viewer) {
        if (isStranger(viewer) || isFromElsewhere(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        Optional<Outcome> outcome = Stream.of(Outcome.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
        boolean isKnown = outcome.isPresent() || "failed".equals(kind) || "cancelled".equals(kind);
        if (!isKnown) {
            return HttpResponse.status(HttpStatus.BAD_REQUEST);
        }
        int retried = interventions.retry(new Choice(
                number == 0 ? Optional.empty() : Optional.of(number),
                "cancelled".equals(kind),
                outcome,
                Optional.ofNullable(type).filter(text -> !text.isBlank())));
        return to(number, Optional.of(retried));
    }

    @Post("/{number:[0-9]+}/cancel")
    @Consumes(MediaType.ALL)
    HttpResponse<?> cancel(HttpRequest<?> request, long number, Viewer viewer) {
        if (isStranger(viewer) || isFromElsewhere(request)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        return batches.find(number)
                .<HttpResponse<?>>map(batch -> to(number, Optional.of(interventions.cancel(number))))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND));
    }

    /** How each document ended, with its name: a file, because a large import does not fit into memory. */
    @Get("/{number:[0-9]+}/outcomes.csv")
    @Produces("text/csv")
    HttpResponse<?> outcomes(long number, Viewer viewer) throws IOException {
        if (isStranger(viewer)) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        if (batches.find(number).isEmpty()) {
            return HttpResponse.status(HttpStatus.NOT_FOUND);
        }
        Path file = Files.createTempFile("outcomes", ".csv");
        file.toFile().deleteOnExit(); // should this process end before it was sent
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord(DocumentOutcome.COLUMNS);
            batches.forEachOutcome(number, document -> csv.writeRecord(document.cells()));
        }
        return HttpResponse.ok(new SystemFile(file.toFile(), new MediaType("text/csv;charset=utf-8"))
                        .attach("import-" + number + ".csv"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static boolean isStranger(Viewer viewer) {
        return !(viewer instanceof Viewer.Operator);
    }

    /** Browsers say where a form was; programs without a browser say nothing, and need no protection from it. */
    static boolean isFromElsewhere(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    private static io.micronaut.http.MutableHttpResponse<?> to(long number, Optional<Integer> done) {
        String page = number == 0 ? "/imports" : "/imports/" + number;
        return HttpResponse.seeOther(
                URI.create(page + done.map(count -> "?done=" + count).orElse("")));
    }
}
