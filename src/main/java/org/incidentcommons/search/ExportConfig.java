package org.incidentcommons.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param exportLimit hits that one export holds at most. While it is sent, eight bytes for each are kept in memory;
 *     100,000 reports make about 50 MB of CSV
 */
@ConfigurationProperties("incident-commons.search")
public record ExportConfig(
        @Bindable(defaultValue = "100000") int exportLimit) {
    public ExportConfig {
        if (exportLimit < 1) {
            throw new IllegalArgumentException("incident-commons.search.export-limit must be at least 1");
        }
    }
}
