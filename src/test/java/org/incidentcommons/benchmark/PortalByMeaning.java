package org.incidentcommons.benchmark;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.incidentcommons.fixture.TestContext;
import org.incidentcommons.search.MeaningUpkeep;
import org.incidentcommons.search.lucene.FilledIndex;

/**
 * A second portal over a copy of the same index, which reads by meaning too. Questions are turned into vectors by the
 * real model; those of the passages are made up, as the model would take an hour for 100,000 reports.
 */
final class PortalByMeaning implements AutoCloseable {
    private final ApplicationContext context;
    private final int port;

    /** @param data of the first portal; the copy is kept beside it */
    PortalByMeaning(Path data, int reports) throws IOException {
        Path copy = data.resolveSibling(reports + "-by-meaning");
        long begin = System.nanoTime();
        long passages = FilledIndex.copyWithPassages(data, copy, reports);
        context = TestContext.start(Map.of(
                "incident-commons.data",
                copy.toAbsolutePath().toString(),
                "incident-commons.index.follow",
                false,
                "incident-commons.search.meaning",
                true));
        context.getBean(MeaningUpkeep.class).catchUp();
        if (context.getBean(MeaningUpkeep.class).state().passages() != passages) {
            throw new IllegalStateException("the made-up passages are not in use");
        }
        port = context.getBean(EmbeddedServer.class).start().getPort();
        System.out.printf(
                "%n%,d passages with made-up vectors, ready after %.0f s%n",
                passages, (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        context.close();
    }
}
