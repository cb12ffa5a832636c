package org.incidentcommons.ops;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.incidentcommons.ingest.ImportKey;
import org.incidentcommons.ingest.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the portal and serves it until told to stop.",
            "Settings by environment: MICRONAUT_SERVER_PORT (8080), INCIDENT_COMMONS_DATA (folder, ./data),"
                    + " INCIDENT_COMMONS_JDBC_URL (an external MariaDB instead of the embedded one),"
                    + " INCIDENT_COMMONS_SAMPLE=false (an empty database stays empty)."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Override
    public Integer call() throws InterruptedException, IOException {
        Settings settings = Settings.read();
        Installation installation;
        EmbeddedServer server;
        try (StartingPage page = StartingPage.on(settings.host(), settings.port())) {
            installation = Installation.open(settings);
            server = installation.bean(EmbeddedServer.class);
        }
        try {
            server.start();
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, installation), "stop"));
        installation.bean(Queue.class).start();
        installation.bean(SampleCorpus.class).importIntoEmptyDatabase();
        installation.bean(ImportKey.class); // made now, so that the command line finds it
        new RunningPortals().note(server.getPort(), settings.data());
        LOG.info("Incident Commons answers at {}", server.getURL());
        new FirstVisits(server.getURI()).make();
        new CountDownLatch(1).await(); // until a signal ends the process and the hook above closes everything
        return 0;
    }

    private static void stop(EmbeddedServer server, Installation installation) {
        try {
            server.stop();
        } finally {
            installation.close();
        }
    }
}
