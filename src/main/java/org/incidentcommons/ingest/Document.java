package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.incidentcommons.extract.Outcome;

/** A document received; the columns are explained in the migration. */
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
        @Nullable Instant finishedAt) {
    private static final int REASON_LENGTH = 500; // the widths of the columns, in characters
    private static final int MEDIA_TYPE_LENGTH = 150;

    Document {
        reason = cut(reason, REASON_LENGTH);
        mediaType = mediaType == null ? null : cut(mediaType, MEDIA_TYPE_LENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    Document started(Instant now) {
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
                attempts + 1,
                findings,
                reportId,
                receivedAt,
                now,
                finishedAt);
    }

    Document read(Outcome how, String why, String type) {
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
                how,
                why,
                type,
                attempts,
                findings,
                reportId,
                receivedAt,
                startedAt,
                finishedAt);
    }

    Document finished(DocumentState end, @Nullable Long report, @Nullable Integer found, Instant now) {
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
                end,
                outcome,
                reason,
                mediaType,
                attempts,
                found,
                report,
                receivedAt,
                startedAt,
                now);
    }

    /** The name may identify, so it is left out. */
    @Override
    public String toString() {
        return "Document " + id;
    }
}
