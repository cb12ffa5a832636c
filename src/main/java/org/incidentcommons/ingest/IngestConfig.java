package org.incidentcommons.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.incidentcommons.vocabulary.Scheme;

/**
 * @param workers documents processed at the same time; 0 switches processing off. More than forks and processors
 *     together wait for each other; fewer leave a fork idle while what it read is sanitized and stored
 * @param maxBytes largest document accepted, in bytes
 * @param minFreeBytes room on the disk of the data folder below which documents are refused and jobs wait, in bytes: a
 *     fork's temporary files, the database's growth and the index's next merge need it
 * @param originals folder of the documents as they were sent; several nodes on one database share it. Empty: the data
 *     folder
 * @param acceptThemeAbove confidence from which an operator's import accepts a suggested theme, 0 to 1. On VCDB cases
 *     kept apart, four of five best suggestions at 0.7 and above named the action that people had coded
 * @param acceptCauseAbove the same for causes, whose confidence is not calibrated and so has to be higher
 * @param acceptSectorAbove the same for sectors; three of four were right at 0.6 and above
 */
@ConfigurationProperties("incident-commons.ingest")
public record IngestConfig(
        @Bindable(defaultValue = "4") int workers,
        @Bindable(defaultValue = "209715200") long maxBytes,
        @Bindable(defaultValue = "268435456") long minFreeBytes,
        @Nullable Path originals,
        @Bindable(defaultValue = "0.7") double acceptThemeAbove,
        @Bindable(defaultValue = "0.8") double acceptCauseAbove,
        @Bindable(defaultValue = "0.6") double acceptSectorAbove) {
    public IngestConfig {
        if (workers < 0 || workers > 64) {
            throw new IllegalArgumentException(
                    "incident-commons.ingest.workers must be within 0 and 64, not " + workers);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("incident-commons.ingest.max-bytes must be positive, not " + maxBytes);
        }
        if (minFreeBytes < 0) {
            throw new IllegalArgumentException(
                    "incident-commons.ingest.min-free-bytes must not be negative, not " + minFreeBytes);
        }
        requireShare("accept-theme-above", acceptThemeAbove);
        requireShare("accept-cause-above", acceptCauseAbove);
        requireShare("accept-sector-above", acceptSectorAbove);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "incident-commons.ingest." + name + " must be within 0 and 1, not " + value);
        }
    }

    /** @return the folder that holds the originals, when that is the data folder */
    Path originalsIn(Path data) {
        return originals == null || originals.toString().isBlank() ? data : originals;
    }

    double acceptAbove(Scheme scheme) {
        return switch (scheme) {
            case THEME -> acceptThemeAbove;
            case CAUSE -> acceptCauseAbove;
            case SECTOR -> acceptSectorAbove;
        };
    }
}
