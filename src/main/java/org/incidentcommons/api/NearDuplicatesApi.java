package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.ImportKey;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.Segment;

/** Which published reports say nearly the same as a report or as what came in an import. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class NearDuplicatesApi {
    private static final String BEARER = "Bearer ";
    private static final int MOST = 5; // of one report; the likest
    private static final int MOST_REPORTS = 1_000; // of an import in one answer

    private final ReportIndex index;
    private final Reports reports;
    private final Batches batches;
    private final ImportKey key;

    NearDuplicatesApi(ReportIndex index, Reports reports, Batches batches, ImportKey key) {
        this.index = index;
        this.reports = reports;
        this.batches = batches;
        this.key = key;
    }

    /** @param percent about how much of the text both have in common, 70 to 100 */
    @Serdeable
    record Near(String id, String title, long percent) {}

    /** @param report what came in the import, a draft or published */
    @Serdeable
    record Likeness(String report, List<Near> looksLike) {}

    @Get("/reports/{id}/near-duplicates")
    @Operation(summary = "Reports with nearly the same text as one", description = "Of those that the reader may see.")
    HttpResponse<?> ofReport(@PathVariable String id, @Parameter(hidden = true) Viewer viewer) {
        Optional<Report> report = ReportId.parse(id).flatMap(known -> reports.find(known, viewer));
        return report.isEmpty()
                ? ApiError.of(HttpStatus.NOT_FOUND, "There is no report " + id + ".")
                : HttpResponse.ok(near(report.get(), viewer));
    }

    /** What is told of other organizations' reports is what everyone may see of them. */
    @Get("/imports/{batch}/near-duplicates")
    @Operation(
            summary = "What of an import looks like published reports",
            description = "With the import key; drafts too. Of the first 1,000 reports, those that look like another.")
    HttpResponse<?> ofImport(
            @Nullable @Header String authorization, @PathVariable long batch, @Parameter(hidden = true) Viewer viewer) {
        boolean isStranger = authorization == null
                || !authorization.startsWith(BEARER)
                || !key.matches(authorization.substring(BEARER.length()));
        if (isStranger) {
            return ApiError.of(
                            HttpStatus.UNAUTHORIZED,
                            "This needs the portal's import key as a bearer token; it is in the file import.key of the"
                                    + " data folder.")
                    .toMutableResponse()
                    .header("WWW-Authenticate", "Bearer");
        }
        List<Likeness> likenesses = new ArrayList<>();
        for (ReportId id : batches.reports(batch, MOST_REPORTS)) {
            reports.findForPipeline(id)
                    .map(report -> new Likeness(id.toString(), near(report, viewer)))
                    .filter(likeness -> !likeness.looksLike().isEmpty())
                    .ifPresent(likenesses::add);
        }
        return HttpResponse.ok(likenesses);
    }

    private List<Near> near(Report report, Viewer viewer) {
        return index.nearDuplicates(Signature.of(report), report.id(), MOST, viewer).stream()
                .map(near -> new Near(near.hit().id().toString(), title(near.hit()), Math.round(near.likeness() * 100)))
                .toList();
    }

    private static String title(Hit hit) {
        return hit.title().stream().map(Segment::text).collect(Collectors.joining());
    }
}
