package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.vocabulary.Vocabularies;

/** Reports like a text, or like another report. A text is neither stored nor logged. */
@Controller("/api/v1/similar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "similar")
class SimilarApi {
    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;
    private static final int MAX_CHARACTERS = 200_000; // some sixty pages; a longer text says nothing more to a search

    private final ReportIndex index;
    private final Reports reports;
    private final DocumentReader reader;
    private final Vocabularies vocabularies;

    SimilarApi(ReportIndex index, Reports reports, DocumentReader reader, Vocabularies vocabularies) {
        this.index = index;
        this.reports = reports;
        this.reader = reader;
        this.vocabularies = vocabularies;
    }

    /** Either a text or the id of a report; {@code size} is 1 to 100, 10 if not given. */
    @Serdeable
    record Question(
            @Nullable String text,
            @Nullable String id,
            @Nullable Integer size) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    @Serdeable
    record Answer(List<Alike> hits) {}

    @Serdeable
    record Alike(
            String id,
            @Nullable String externalId,
            String title,
            @Nullable String date,
            List<String> codes,
            float score,
            Reasons reasons) {}

    /**
     * Why it is alike.
     *
     * @param codes both have, the rarest first
     * @param terms telling words both have
     * @param quote where they stand closest in the report found
     */
    @Serdeable
    record Reasons(
            List<SharedCode> codes,
            List<String> terms,
            @Nullable Highlight quote) {}

    @Serdeable
    record SharedCode(String code, String label) {}

    @Post
    @Operation(
            summary = "Find similar reports",
            description = "Give either text or id. Nothing of a text is stored or logged.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "400", content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = ApiError.class)))
    HttpResponse<?> similar(@Body Question question, @Parameter(hidden = true) Viewer viewer) {
        int size = Math.clamp(question.size() == null ? DEFAULT_SIZE : question.size(), 1, MAX_SIZE);
        if (question.id() != null) {
            Optional<ReportId> id = ReportId.parse(question.id());
            List<SimilarHit> hits =
                    id.map(known -> index.similar(known, size, viewer)).orElse(List.of());
            // The index answers for nearly all; only of an empty answer it cannot tell why.
            return !hits.isEmpty()
                            || id.flatMap(known -> reports.find(known, viewer)).isPresent()
                    ? answer(hits)
                    : ApiError.of(HttpStatus.NOT_FOUND, "There is no such report, or it is not shared with everyone.");
        }
        if (question.text() == null || question.text().isBlank()) {
            return ApiError.of(HttpStatus.BAD_REQUEST, "Give either a text or the id of a report.");
        }
        if (question.text().length() > MAX_CHARACTERS) {
            return ApiError.of(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "The text is longer than " + MAX_CHARACTERS + " characters; send the part that tells most.");
        }
        DocumentReader.Pasted pasted = reader.readPasted(question.text());
        return answer(index.similar(new SimilarText(pasted.text(), pasted.codes()), size, viewer));
    }

    private HttpResponse<?> answer(List<SimilarHit> hits) {
        return HttpResponse.ok(new Answer(hits.stream().map(this::alike).toList()));
    }

    private Alike alike(SimilarHit similar) {
        FoundReport report = FoundReport.of(similar.hit());
        return new Alike(
                report.id(),
                report.externalId(),
                report.title(),
                report.date(),
                report.codes(),
                report.score(),
                new Reasons(
                        similar.sharedCodes().stream()
                                .map(code -> new SharedCode(code, vocabularies.label(code)))
                                .toList(),
                        similar.sharedTerms(),
                        similar.quote().map(Highlight::of).orElse(null)));
    }
}
