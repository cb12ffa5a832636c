package org.incidentcommons.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.fixture.Program;

/** The portal as an operator runs it: its process, its parsing forks and its database, each of which can be killed. */
final class HuntedPortal implements AutoCloseable {
    /** Whom a {@code kill -9} can hit. */
    enum Victim {
        PORTAL,
        FORK,
        DATABASE
    }

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private Process portal;
    private int starts;

    HuntedPortal(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    Map<String, String> environment() {
        return Map.of(
                "INCIDENT_COMMONS_DATA", data().toString(),
                "MICRONAUT_SERVER_PORT", Integer.toString(port),
                "INCIDENT_COMMONS_SAMPLE", "false");
    }

    void start() throws IOException {
        starts++;
        portal = Program.start(environment(), log(), "serve");
    }

    boolean isRunning() {
        return portal.isAlive();
    }

    /** @return whether it ran and was killed */
    boolean kill(Victim victim) throws IOException {
        if (!portal.isAlive()) {
            throw new AssertionError("the portal ended by itself: " + lastWords());
        }
        Optional<ProcessHandle> process = process(victim);
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        if (victim == Victim.PORTAL) {
            start(); // at once, as the system's service manager does
        }
        return process.isPresent();
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Path log() {
        return folder.resolve("portal-" + starts + ".log");
    }

    private Optional<ProcessHandle> process(Victim victim) {
        return switch (victim) {
            case PORTAL -> Optional.of(portal.toHandle());
            case FORK -> child("java");
            case DATABASE -> child("mariadbd");
        };
    }

    private Optional<ProcessHandle> child(String program) {
        return portal.descendants()
                .filter(process -> process.info().command().orElse("").endsWith(program))
                .findFirst();
    }

    /** Ends it as an operator does. @return the processes that it left behind */
    List<ProcessHandle> stop() throws InterruptedException {
        List<ProcessHandle> children = portal.descendants().toList();
        portal.destroy();
        if (!portal.waitFor(2 * ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the portal does not stop");
        }
        await().atMost(ENDS_WITHIN).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data().toString()))
                .toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = portal.descendants().toList();
        portal.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
