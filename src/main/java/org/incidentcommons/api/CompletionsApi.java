package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.search.Completions;
import org.incidentcommons.search.ReportIndex;

/** Completes what is being typed into a search field. What was typed is neither stored nor logged. */
@Controller("/api/v1/completions")
@ExecuteOn("search")
@Tag(name = "reports")
class CompletionsApi {
    private static final int DEFAULT_SIZE = 5;
    private static final int MAX_SIZE = 20;

    private final ReportIndex index;

    CompletionsApi(ReportIndex index) {
        this.index = index;
    }

    /** @param reports whose titles go on as typed, the best fit first */
    @Serdeable
    record Answer(List<Titled> reports, List<Named> concepts) {}

    @Serdeable
    record Titled(String id, String title) {}

    /**
     * @param code written {@code scheme:concept}; the scheme is the search parameter too
     * @param alsoCalled its other name that fits, when its label does not
     * @param count reports that a search for it finds
     */
    @Serdeable
    record Named(String code, String label, @Nullable String alsoCalled, long count) {}

    @Get
    @Operation(
            summary = "Complete what is being typed",
            description = "Titles of reports and names of themes, causes and sectors that hold a word beginning with"
                    + " each of the words typed.")
    Answer complete(
            @Parameter(description = "What was typed so far; its first 200 characters count")
                    @QueryValue(defaultValue = "")
                    String q,
            @Parameter(description = "Reports and concepts at most, each 1 to 20")
                    @QueryValue(defaultValue = "" + DEFAULT_SIZE)
                    int size,
            @Parameter(hidden = true) Viewer viewer) {
        Completions found = index.complete(q, Math.clamp(size, 1, MAX_SIZE), viewer);
        return new Answer(
                found.titles().stream()
                        .map(titled -> new Titled(titled.id().toString(), titled.title()))
                        .toList(),
                found.concepts().stream()
                        .map(named -> new Named(
                                named.code(), named.label(), named.alsoCalled().orElse(null), named.count()))
                        .toList());
    }
}
