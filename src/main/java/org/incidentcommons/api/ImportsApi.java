package org.incidentcommons.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.Batch;
import org.incidentcommons.ingest.BatchOrigin;
import org.incidentcommons.ingest.Batches;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Inbox;
import org.incidentcommons.ingest.Infrastructure;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Passwords;
import org.incidentcommons.ingest.TooLarge;
import org.incidentcommons.ingest.Unavailable;

/**
 * Importing through the running portal: open a batch, send documents and records, complete it, ask how far it is. Each
 * call carries the import key as a bearer token; the portal's command line uses this.
 */
@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "imports")
class ImportsApi {
    private static final String RETRY_SECONDS = "30"; // as often as what waits in the queue is tried again
    private static final int MOST_DOCUMENTS = 1_000; // in one answer: 0.5 MB

    private final KeyCheck key;
    private final Batches batches;
    private final Inbox inbox;
    private final Passwords passwords;
    private final ObjectMapper json;

    ImportsApi(KeyCheck key, Batches batches, Inbox inbox, Passwords passwords, ObjectMapper json) {
        this.key = key;
        this.batches = batches;
        this.inbox = inbox;
        this.passwords = passwords;
        this.json = json;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(summary = "Open a batch", description = "publish=true publishes what is made of it at once.")
    HttpResponse<?> open(
            @Nullable @Header String authorization,
            @QueryValue String organization,
            @QueryValue(defaultValue = "false") boolean publish,
            @QueryValue(defaultValue = "CLEAR") String audience,
            @Nullable
                    @Header("Document-Password")
                    @Parameter(
                            description = "Opens protected documents; URL-encoded; kept in memory for an hour at most.")
                    String password) {
        if (key.isStranger(authorization)) {
            return KeyCheck.refused();
        }
        Optional<Audience> known = Audience.named(audience);
        if (known.isEmpty()) {
            return ApiError.of(HttpStatus.BAD_REQUEST, "The audience must be CLEAR, GREEN or AMBER.");
        }
        try {
            Optional<Password> given = Optional.ofNullable(password).map(Password::decoded);
            Batch batch = batches.open(organization, BatchOrigin.SERVER, publish, known.get());
            given.ifPresent(opens -> passwords.giveForBatch(batch.id(), opens));
            return progress(batch.id());
        } catch (IllegalArgumentException badName) {
            return ApiError.of(HttpStatus.BAD_REQUEST, badName.getMessage() + ".");
        }
    }

    @Post("/{batch}/documents")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Send one document", description = "The body is the document as it is.")
    HttpResponse<?> document(
            @Nullable @Header String authorization,
            @PathVariable long batch,
            @QueryValue String name,
            @Nullable @QueryValue String labels,
            @Nullable @QueryValue String unreadable,
            @Nullable @Body InputStream body)
            throws IOException {
        return receive(authorization, batch, open -> {
            if (unreadable != null) {
                inbox.receiveUnreadable(open, name, unreadable);
                return;
            }
            Labels known = labels == null ? Labels.NONE : json.readValue(labels, Labels.class);
            try (InputStream bytes = body == null ? InputStream.nullInputStream() : body) {
                inbox.receive(open, name, known, bytes);
            } catch (TooLarge tooLarge) {
                inbox.receiveUnreadable(open, name, tooLarge.getMessage());
            }
        });
    }

    @Post("/{batch}/records")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Send structured records", description = "The body is JSON Lines, one record a line.")
    HttpResponse<?> records(
            @Nullable @Header String authorization,
            @PathVariable long batch,
            @QueryValue String origin,
            @QueryValue(defaultValue = "1") long firstLine,
            @Body InputStream body)
            throws IOException {
        return receive(authorization, batch, open -> {
            List<String> lines;
            try (InputStream bytes = body) {
                lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
            inbox.receiveRecords(open, origin, firstLine, lines);
        });
    }

    @Post("/{batch}/complete")
    @Consumes(MediaType.ALL)
    @Operation(summary = "Say that everything was sent")
    HttpResponse<?> complete(@Nullable @Header String authorization, @PathVariable long batch) throws IOException {
        return receive(authorization, batch, open -> batches.close(open.id()));
    }

    @Get("/{batch}")
    @Operation(summary = "Ask where the documents of a batch are")
    HttpResponse<?> progress(@Nullable @Header String authorization, @PathVariable long batch) {
        return key.isStranger(authorization) ? KeyCheck.refused() : progress(batch);
    }

    @Get("/{batch}/documents")
    @Operation(
            summary = "List how each document of a batch ended",
            description = "At most 1,000, from the one after that number on; state, such as QUARANTINED, chooses some.")
    HttpResponse<?> documents(
            @Nullable @Header String authorization,
            @PathVariable long batch,
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = "" + MOST_DOCUMENTS) int limit) {
        if (key.isStranger(authorization)) {
            return KeyCheck.refused();
        }
        if (batches.find(batch).isEmpty()) {
            return ApiError.of(HttpStatus.NOT_FOUND, "There is no batch " + batch + ".");
        }
        Optional<DocumentState> only = Stream.of(DocumentState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        if (state != null && only.isEmpty()) {
            return ApiError.of(HttpStatus.BAD_REQUEST, "There is no such state; QUARANTINED is one.");
        }
        int size = Math.clamp(limit, 1, MOST_DOCUMENTS);
        return HttpResponse.ok(batches.documents(batch, only, after, size));
    }

    private interface Receiving {
        void into(Batch open) throws IOException;
    }

    private HttpResponse<?> receive(String authorization, long batch, Receiving receiving) throws IOException {
        if (key.isStranger(authorization)) {
            return KeyCheck.refused();
        }
        Optional<Batch> open = batches.find(batch);
        if (open.isEmpty()) {
            return ApiError.of(HttpStatus.NOT_FOUND, "There is no batch " + batch + "; open one first.");
        }
        if (open.get().closedAt() != null) {
            return ApiError.of(HttpStatus.CONFLICT, "Batch " + batch + " is complete; open another.");
        }
        try {
            receiving.into(open.get());
        } catch (Unavailable missing) {
            HttpStatus status = missing.what() == Infrastructure.DISK
                    ? HttpStatus.INSUFFICIENT_STORAGE
                    : HttpStatus.SERVICE_UNAVAILABLE;
            return ApiError.of(status, missing.getMessage() + "; nothing of this request was kept.")
                    .toMutableResponse()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return progress(batch);
    }

    private HttpResponse<?> progress(long batch) {
        return batches.progress(batch)
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> ApiError.of(HttpStatus.NOT_FOUND, "There is no batch " + batch + "."));
    }
}
