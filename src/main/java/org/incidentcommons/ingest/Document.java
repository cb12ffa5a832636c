package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.incidentcommons.extract.Outcome;

/** A document received; the columns are explained in the migrations. */
@MappedEntity("document")
record Document(
        @Id @GeneratedValue @Nullable Long id,
        long batchId,
        long organizationId,
        @Nullable Long parentId,
        String name,
        boolean isRecord,
        @Nullable String labels,
        String sha256,
        long sizeBytes,
        DocumentState state,
        @Nullable Outcome outcome,
        String reason,
        @Nullable String mediaType,
        int attempts,
        @Nullable Integer findings,
        @Nullable Long reportId,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Lane lane,
        int forgiven,
        int crashes,
        int kills,
        @Nullable Infrastructure waitingFor,
        @Nullable Integer storeMs,
        @Nullable Integer extractMs,
        @Nullable Integer outlineMs,
        @Nullable Integer sanitizeMs,
        @Nullable Integer classifyMs,
        @Nullable Integer saveMs,
        @Nullable String extractor,
        @Nullable String rules,
        @Nullable String again,
        @Nullable Long together) {

    /**
     * A document that was just received.
     *
     * @param finishedAt when its state is final already
     */
    Document(
            long batchId,
            long organizationId,
            @Nullable Long parentId,
            String name,
            boolean isRecord,
            @Nullable String labels,
            String sha256,
            long sizeBytes,
            DocumentState state,
            @Nullable Outcome outcome,
            String reason,
            @Nullable String mediaType,
            int attempts,
            @Nullable Long reportId,
            Instant receivedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Integer storeMs) {
        this(
                null,
                batchId,
                organizationId,
                parentId,
                name,
                isRecord,
                labels,
                sha256,
                sizeBytes,
                state,
                outcome,
                DocumentLimits.reason(reason),
                mediaType,
                attempts,
                null,
                reportId,
                receivedAt,
                startedAt,
                finishedAt,
                Lane.NORMAL,
                0,
                0,
                0,
                null,
                storeMs,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @return the same as another version of the document that the report was made of */
    Document withReport(@Nullable Long report) {
        return with(attempts, report, startedAt, together);
    }

    /** @return the same with one more attempt, which begins now */
    Document started(Instant now) {
        return with(attempts + 1, reportId, now, together);
    }

    /** @return the same as one of those that one job takes */
    Document together(long number) {
        return with(attempts, reportId, startedAt, number);
    }

    private Document with(
            int newAttempts, @Nullable Long newReport, @Nullable Instant newStart, @Nullable Long newTogether) {
        return new Document(
                id,
                batchId,
                organizationId,
                parentId,
                name,
                isRecord,
                labels,
                sha256,
                sizeBytes,
                state,
                outcome,
                reason,
                mediaType,
                newAttempts,
                findings,
                newReport,
                receivedAt,
                newStart,
                finishedAt,
                lane,
                forgiven,
                crashes,
                kills,
                waitingFor,
                storeMs,
                extractMs,
                outlineMs,
                sanitizeMs,
                classifyMs,
                saveMs,
                extractor,
                rules,
                again,
                newTogether);
    }

    /** @return attempts that speak against it: those that nothing from outside cut off */
    int attemptsOfItsOwn() {
        return attempts - forgiven;
    }

    /** @return attempts before the present one whose end nobody wrote down: the whole program ended */
    int deaths() {
        return attemptsOfItsOwn() - crashes - kills - 1;
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "Document " + id;
    }
}
