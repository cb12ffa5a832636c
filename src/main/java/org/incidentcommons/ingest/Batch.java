package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.incidentcommons.community.Audience;

/**
 * Documents sent in one go by one organization.
 *
 * @param publish whether its reports are published at once, by the operator's decision
 * @param audience for whom, where a document does not say itself
 * @param closedAt when the last document had arrived; null before
 * @param unchanged how many were sent that are here already just so
 * @param received how many were sent, those included, counted as they arrived and as archives were opened
 * @param resumedAt when failed documents were last tried again; null when never
 * @param cancelledAt when someone stopped it; null when nobody did
 */
@MappedEntity("batch")
public record Batch(
        @Id @GeneratedValue @Nullable Long id,
        long organizationId,
        BatchOrigin origin,
        boolean publish,
        Audience audience,
        Instant openedAt,
        @Nullable Instant closedAt,
        int unchanged,
        int received,
        @Nullable Instant resumedAt,
        @Nullable Instant cancelledAt) {}
