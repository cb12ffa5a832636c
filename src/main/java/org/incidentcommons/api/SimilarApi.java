package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.ingest.DocumentReader;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.Axis;
import org.incidentcommons.search.AxisWeights;
import org.incidentcommons.search.PassagePair;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SimilarHit;
import org.incidentcommons.search.SimilarRequest;
import org.incidentcommons.search.SimilarText;
import org.incidentcommons.vocabulary.Vocabularies;

/** Reports like a text, or like another report. A text is neither stored nor logged. */
@Controller("/api/v1/similar")
@ExecuteOn("search")
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

    /**
     * Either a text or the id of a report.
     *
     * @param size 1 to 100, 10 if not given
     * @param weights by axis (event, cause, barrier, consequence, lesson, words, meaning), from 0 for not at all to 3;
     *     1 if not given
     * @param leftOut ids of reports that are not alike
     * @param elsewhere whether only those with a shared cause in another sector are looked for
     */
    @Serdeable
    record Question(
            @Nullable String text,
            @Nullable String id,
            @Nullable Integer size,
            @Nullable Map<String, Integer> weights,
            @Nullable List<String> leftOut,
            @Nullable Boolean elsewhere) {
        SimilarRequest request() {
            Map<Axis, Integer> known = new EnumMap<>(Axis.class);
            (weights == null ? Map.<String, Integer>of() : weights)
                    .forEach((name, weight) ->
                            Axis.ofId(name).filter(axis -> weight != null).ifPresent(axis -> known.put(axis, weight)));
            Set<ReportId> out = (leftOut == null ? List.<String>of() : leftOut)
                    .stream().flatMap(text -> ReportId.parse(text).stream()).collect(Collectors.toSet());
            return new SimilarRequest(
                    Math.clamp(size == null ? DEFAULT_SIZE : size, 1, MAX_SIZE),
                    new AxisWeights(known),
                    out,
                    Boolean.TRUE.equals(elsewhere));
        }

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
     * @param degrees how alike on each axis, above 0 to 1; axes on which nothing is alike are left out
     * @param passages the two that are nearest in meaning
     */
    @Serdeable
    record Reasons(
            List<SharedCode> codes,
            List<String> terms,
            @Nullable Highlight quote,
            Map<String, Float> degrees,
            @Nullable Pair passages) {}

    /** @param nearness the cosine of the two, at most 1 */
    @Serdeable
    record Pair(Highlight own, Highlight other, float nearness) {}

    @Serdeable
    record SharedCode(String code, String label) {}

    @Get("/{id}")
    @Operation(
            summary = "Find reports similar to one",
            description = "As POST with its id and nothing weighed: an address that can be kept.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = ApiError.class)))
    HttpResponse<?> similarTo(
            @PathVariable String id,
            @Parameter(description = "1 to 100") @QueryValue(defaultValue = "" + DEFAULT_SIZE) int size,
            @Parameter(hidden = true) Viewer viewer) {
        return similar(new Question(null, id, size, null, null, null), viewer);
    }

    @Post
    @Operation(
            summary = "Find similar reports",
            description = "Give either text or id. Nothing of a text is stored or logged.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "400", content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = ApiError.class)))
    HttpResponse<?> similar(@Body Question question, @Parameter(hidden = true) Viewer viewer) {
        SimilarRequest request = question.request();
        if (question.id() != null) {
            Optional<ReportId> id = ReportId.parse(question.id());
            List<SimilarHit> hits =
                    id.map(known -> index.similar(known, request, viewer)).orElse(List.of());
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
        return answer(index.similar(new SimilarText(pasted.text(), pasted.codes()), request, viewer));
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
                        similar.quote().map(Highlight::of).orElse(null),
                        degrees(similar.degrees()),
                        similar.passages().map(SimilarApi::pair).orElse(null)));
    }

    private static Map<String, Float> degrees(Map<Axis, Float> degrees) {
        Map<String, Float> named = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            if (degrees.containsKey(axis)) {
                named.put(axis.id(), degrees.get(axis));
            }
        }
        return named;
    }

    private static Pair pair(PassagePair pair) {
        return new Pair(Highlight.of(pair.own()), Highlight.of(pair.other()), pair.nearness());
    }
}
