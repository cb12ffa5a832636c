package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.search.SearchResult;
import org.incidentcommons.vocabulary.Vocabularies;

/** Searching and reading reports. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ReportsApi {
    private final ReportIndex index;
    private final Reports reports;
    private final Vocabularies vocabularies;

    ReportsApi(ReportIndex index, Reports reports, Vocabularies vocabularies) {
        this.index = index;
        this.reports = reports;
        this.vocabularies = vocabularies;
    }

    /**
     * Searches the reports that everyone may see; the parameters are those of the search page. The request is read from
     * the address as a whole, so that page and interface understand it alike; the parameters below describe it.
     */
    @Get
    @ExecuteOn("search")
    @Operation(summary = "Search reports", description = "The same search as the page /search, with the same address.")
    FoundReports search(
            HttpRequest<?> request,
            @Parameter(hidden = true) Viewer viewer,
            @Parameter(description = "Words, \"phrases\", operators and fields, see /search/help") @Nullable @QueryValue
                    String q,
            @Parameter(description = "Ids of themes, OR between them") @Nullable @QueryValue List<String> theme,
            @Parameter(description = "Ids of causes") @Nullable @QueryValue List<String> cause,
            @Parameter(description = "Ids of sectors") @Nullable @QueryValue List<String> sector,
            @Parameter(description = "ISO 3166-1 alpha-2") @Nullable @QueryValue List<String> country,
            @Parameter(description = "incident or near-miss") @Nullable @QueryValue List<String> kind,
            @Parameter(description = "none, minor, moderate, major or critical") @Nullable @QueryValue
                    List<String> severity,
            @Parameter(description = "Time until it was detected: hour, day, week, month or longer")
                    @Nullable
                    @QueryValue
                    List<String> detect,
            @Parameter(description = "What it holds: lessons, recommendations or measures") @Nullable @QueryValue
                    List<String> has,
            @Parameter(description = "ISO 639-1") @Nullable @QueryValue List<String> language,
            @Parameter(description = "What the document was, such as pdf or mail") @Nullable @QueryValue
                    List<String> type,
            @Parameter(description = "reports, lessons or recommendations") @Nullable @QueryValue String view,
            @Parameter(description = "no gives each report of an event a hit of its own") @Nullable @QueryValue
                    String fold,
            @Parameter(description = "First year") @Nullable @QueryValue String from,
            @Parameter(description = "Last year") @Nullable @QueryValue String to,
            @Parameter(description = "relevance, newest, oldest or published") @Nullable @QueryValue String sort,
            @Parameter(description = "From 1") @Nullable @QueryValue String page,
            @Parameter(description = "Hits a page, 1 to 100") @Nullable @QueryValue String size,
            @Parameter(description = "Whether to count facets and years; false makes the answer shorter and faster")
                    @QueryValue(defaultValue = "true")
                    boolean facets) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameters().forEach((name, values) -> parameters.put(name, values));
        SearchResult result = index.search(SearchRequest.parse(parameters), viewer);
        return facets ? FoundReports.of(result, vocabularies) : FoundReports.withoutFacets(result);
    }

    @Get("/{id}")
    @Operation(summary = "Read one report")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WholeReport.class)))
    @ApiResponse(responseCode = "404", content = @Content(schema = @Schema(implementation = ApiError.class)))
    HttpResponse<?> read(@PathVariable String id, @Parameter(hidden = true) Viewer viewer) {
        Optional<Report> report = ReportId.parse(id).flatMap(known -> reports.find(known, viewer));
        return report.<HttpResponse<?>>map(found -> HttpResponse.ok(WholeReport.of(found, vocabularies)))
                .orElseGet(() -> ApiError.of(
                        HttpStatus.NOT_FOUND, "There is no such report, or it is not shared with everyone."));
    }
}
