package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Signature;
import org.incidentcommons.search.IndexUpkeep;
import org.incidentcommons.search.NearDuplicate;
import org.incidentcommons.search.ReportIndex;

/** Which published reports say nearly the same as a report, as what came in an import, or as what a program read. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class NearDuplicatesApi {
    private static final int MOST = 5; // of one report; the likest
    private static final int AT_ONCE = 1_000; // documents of an import looked at for one answer: about a second

    private final ReportIndex index;
    private final IndexUpkeep upkeep;
    private final Reports reports;
    private final Batches batches;
    private final KeyCheck key;

    NearDuplicatesApi(ReportIndex index, IndexUpkeep upkeep, Reports reports, Batches batches, KeyCheck key) {
        this.index = index;
        this.upkeep = upkeep;
        this.reports = reports;
        this.batches = batches;
        this.key = key;
    }

    /** @param percent about how much of the text both have in common, 70 to 100 */
    @Serdeable
    record Near(String id, String title, long percent) {}

    /**
     * @param name of the document as sent
     * @param report what was made of it, a draft or published; null while there is none
     * @param isRepeated whether that report was made of the same content, which came before under another name
     */
    @Serdeable
    record Likeness(long document, String name, @Nullable String report, boolean isRepeated, List<Near> looksLike) {
        /** The name may identify, so it is left out. */
        @Override
        public String toString() {
            return "Likeness of document " + document;
        }
    }

    @Get("/reports/{id}/near-duplicates")
    @Operation(summary = "Reports with nearly the same text as one", description = "Of those that the reader may see.")
    HttpResponse<?> ofReport(@PathVariable String id, @Parameter(hidden = true) Viewer viewer) {
        Optional<Report> report = ReportId.parse(id).flatMap(known -> reports.find(known, viewer));
        return report.isEmpty()
                ? ApiError.of(HttpStatus.NOT_FOUND, "There is no report " + id + ".")
                : HttpResponse.ok(near(index.nearDuplicates(report.get(), MOST, viewer)));
    }

    @Get("/near-duplicates")
    @Operation(
            summary = "Reports with nearly the same text as one that is not here",
            description = "Of those that the reader may see. The signature tells how alike two texts are, and nothing"
                    + " else of them; the command check makes it.")
    HttpResponse<?> ofSignature(@QueryValue String signature, @Parameter(hidden = true) Viewer viewer) {
        try {
            return HttpResponse.ok(
                    near(index.nearDuplicates(Signature.read(signature), Optional.empty(), MOST, viewer)));
        } catch (IllegalArgumentException noSignature) {
            return ApiError.of(HttpStatus.BAD_REQUEST, "The signature must be 256 bytes, written as Base64 for URLs.");
        }
    }

    /** What is told of other organizations' reports is what everyone may see of them. */
    @Get("/imports/{batch}/near-duplicates")
    @Operation(
            summary = "What of an import repeats or looks like published reports",
            description = "With the import key; drafts too. Of 1,000 documents from the one after that number on, those"
                    + " that repeat or look like another.")
    HttpResponse<?> ofImport(
            @Nullable @Header String authorization,
            @PathVariable long batch,
            @QueryValue(defaultValue = "0") long after,
            @Parameter(hidden = true) Viewer viewer) {
        if (key.isStranger(authorization)) {
            return KeyCheck.refused();
        }
        upkeep.catchUp(); // so that what the import itself has published is among them
        return HttpResponse.ok(batches.withReport(batch, after, AT_ONCE).stream()
                .map(document -> likeness(document, viewer))
                .filter(likeness ->
                        likeness.isRepeated() || !likeness.looksLike().isEmpty())
                .toList());
    }

    private Likeness likeness(DocumentOutcome document, Viewer viewer) {
        boolean isRepeated = document.state() == DocumentState.DUPLICATE;
        List<Near> looksLike = isRepeated
                ? List.of()
                : ReportId.parse(document.report())
                        .flatMap(reports::findForPipeline)
                        .map(report -> near(index.nearDuplicates(report, MOST, viewer)))
                        .orElse(List.of());
        return new Likeness(document.document(), document.name(), document.report(), isRepeated, looksLike);
    }

    private static List<Near> near(List<NearDuplicate> found) {
        return found.stream()
                .map(near -> new Near(near.hit().id().toString(), near.hit().titleText(), near.percent()))
                .toList();
    }
}
