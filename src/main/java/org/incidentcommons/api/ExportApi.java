package org.incidentcommons.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.AllFound;
import org.incidentcommons.search.ExportConfig;
import org.incidentcommons.search.Hit;
import org.incidentcommons.search.ReportIndex;
import org.incidentcommons.search.SearchRequest;
import org.incidentcommons.vocabulary.Vocabularies;

/** All hits of a search as a file, sent while it is read. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reports")
class ExportApi {
    private static final String PARAMETERS =
            "All parameters of the search page and of GET /api/v1/reports, but page and size. Holds as many hits as the"
                    + " installation allows, 100,000 unless it is set otherwise; the name of the file says when that is"
                    + " not all.";

    private final ReportIndex index;
    private final Vocabularies vocabularies;
    private final ExportConfig config;
    private final HttpHostResolver hosts;
    private final ObjectMapper json;
    private final Clock clock;

    ExportApi(
            ReportIndex index,
            Vocabularies vocabularies,
            ExportConfig config,
            HttpHostResolver hosts,
            ObjectMapper json,
            Clock clock) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.config = config;
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What an export is of.
     *
     * @param search the address that asks the same again
     * @param total how many hits it has
     * @param taken how many of them are in here
     * @param limit the most that one export holds
     */
    @Serdeable
    record About(String search, Instant at, long total, long taken, int limit) {}

    /** Describes the JSON; it is sent piece by piece and never stands in memory as a whole. */
    @Serdeable
    record Export(About about, List<ExportedHit> hits) {}

    @Get("/reports.csv")
    @Produces("text/csv")
    @Operation(summary = "Take all hits away as CSV (RFC 4180)", description = PARAMETERS)
    @ApiResponse(
            responseCode = "200",
            description = "A line of names, then a line for each hit; UTF-8. A cell that a spreadsheet would take for a"
                    + " formula begins with an apostrophe.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    HttpResponse<StreamedFile> csv(HttpRequest<?> http, @Parameter(hidden = true) Viewer viewer) {
        SearchRequest request = SearchRequest.parse(http.getParameters().asMap());
        AllFound found = index.all(request, config.exportLimit(), viewer);
        String names = lines(Stream.of(ExportedHit.columns(request.view())));
        Stream<String> hits =
                pieces(found).map(piece -> lines(exported(piece, http).map(hit -> hit.cells(request.view()))));
        return file(Stream.concat(Stream.of(names), hits), found, "csv", "text/csv");
    }

    @Get("/reports.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take all hits away as JSON", description = PARAMETERS)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Export.class)))
    HttpResponse<StreamedFile> json(HttpRequest<?> http, @Parameter(hidden = true) Viewer viewer) {
        SearchRequest request = SearchRequest.parse(http.getParameters().asMap());
        AllFound found = index.all(request, config.exportLimit(), viewer);
        String query = request.withPage(1).toQueryString();
        About about = new About(
                hosts.resolve(http) + "/search" + (query.isEmpty() ? "" : "?" + query),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                found.total(),
                found.taken(),
                config.exportLimit());
        Stream<String> begin = Stream.of("{\"about\":" + written(about) + ",\n\"hits\":[");
        boolean[] isFirst = {true};
        Stream<String> hits = pieces(found)
                .map(piece -> exported(piece, http)
                        .map(hit -> {
                            String comma = isFirst[0] ? "\n" : ",\n";
                            isFirst[0] = false;
                            return comma + written(hit);
                        })
                        .collect(Collectors.joining()));
        return file(
                Stream.of(begin, hits, Stream.of("\n]}\n")).flatMap(part -> part),
                found,
                "json",
                MediaType.APPLICATION_JSON);
    }

    private static Stream<List<Hit>> pieces(AllFound found) {
        return StreamSupport.stream(found.pieces().spliterator(), false);
    }

    private Stream<ExportedHit> exported(List<Hit> piece, HttpRequest<?> http) {
        String origin = hosts.resolve(http);
        return piece.stream().map(hit -> ExportedHit.of(hit, origin, vocabularies));
    }

    /** @return lines as RFC 4180 has them */
    private static String lines(Stream<List<String>> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            records.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
    }

    private static HttpResponse<StreamedFile> file(
            Stream<String> pieces, AllFound found, String ending, String mediaType) {
        Iterator<byte[]> bytes =
                pieces.map(piece -> piece.getBytes(StandardCharsets.UTF_8)).iterator();
        String part = found.taken() < found.total() ? "-first-" + found.taken() + "-of-" + found.total() : "";
        return HttpResponse.ok(new StreamedFile(new PieceStream(bytes), new MediaType(mediaType + ";charset=utf-8"))
                        .attach("incident-commons" + part + "." + ending))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
