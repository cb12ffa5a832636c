package org.incidentcommons.ops;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import org.incidentcommons.ops.database.EmbeddedMariaDb;

/**
 * Lets the first connection wait for the embedded database, which starts in its own process while the classes of the
 * program are being loaded, so that neither waits for the other.
 */
@Singleton
class AwaitDatabase implements BeanCreatedEventListener<DatasourceConfiguration> {
    private final EmbeddedMariaDb embedded; // null with an external database

    AwaitDatabase(@Nullable EmbeddedMariaDb embedded) {
        this.embedded = embedded;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        if (embedded != null) {
            embedded.awaitStarted();
        }
        return event.getBean();
    }
}
