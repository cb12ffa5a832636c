package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Reprocessing;

/** Processing documents again, for the operator: each call carries the import key as a bearer token. */
@Controller("/api/v1/reprocessing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "imports")
class ReprocessingApi {
    private final KeyCheck key;
    private final Reprocessing reprocessing;

    ReprocessingApi(KeyCheck key, Reprocessing reprocessing) {
        this.key = key;
        this.reprocessing = reprocessing;
    }

    /**
     * @param queued documents that this call queued
     * @param waiting all that are being processed again or wait for it
     */
    @Serdeable
    record State(int queued, long waiting) {}

    @Post
    @Consumes(MediaType.ALL)
    @Operation(
            summary = "Process documents again",
            description = "In the background, from the stored originals; what people decided stays. Each parameter but"
                    + " the reason narrows the choice; outdated=true chooses what was processed with other rules or"
                    + " another reading program than those of now.")
    HttpResponse<?> start(
            @Nullable @Header String authorization,
            @QueryValue String reason,
            @Nullable @QueryValue String organization,
            @Nullable @QueryValue Long batch,
            @Nullable @QueryValue String mediaType,
            @Nullable @QueryValue String outcome,
            @Nullable @QueryValue String code,
            @QueryValue(defaultValue = "false") boolean outdated) {
        if (key.isStranger(authorization)) {
            return KeyCheck.refused();
        }
        Optional<Outcome> known = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst();
        if (outcome != null && known.isEmpty()) {
            return ApiError.of(HttpStatus.BAD_REQUEST, "There is no such outcome of reading; EXTRACTED is one.");
        }
        Reprocessing.Choice choice = new Reprocessing.Choice(
                Optional.ofNullable(organization),
                Optional.ofNullable(batch),
                Optional.ofNullable(mediaType),
                known,
                Optional.ofNullable(code),
                outdated);
        try {
            return HttpResponse.accepted().body(new State(reprocessing.start(choice, reason), reprocessing.waiting()));
        } catch (IllegalArgumentException badReason) {
            return ApiError.of(HttpStatus.BAD_REQUEST, badReason.getMessage() + ".");
        }
    }

    @Get
    @Operation(summary = "Ask how many documents are being processed again")
    HttpResponse<?> state(@Nullable @Header String authorization) {
        return key.isStranger(authorization)
                ? KeyCheck.refused()
                : HttpResponse.ok(new State(0, reprocessing.waiting()));
    }
}
