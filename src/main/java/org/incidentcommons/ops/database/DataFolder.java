package org.incidentcommons.ops.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.incidentcommons.ops.Problem;

/** The folder that holds database, files and index. While it is open, no other process can open it. */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it when it does not exist.
     *
     * @throws Problem when it cannot be made or written, or another process has it open
     */
    public static DataFolder open(Path folder) {
        return openUnlessInUse(folder)
                .orElseThrow(() -> new Problem("The data folder "
                        + folder.toAbsolutePath().normalize()
                        + " is in use by another process; stop that one first, or import through it with --server."));
    }

    /**
     * Opens the folder, making it when it does not exist; empty when another process has it open.
     *
     * @throws Problem when it cannot be made or written
     */
    public static Optional<DataFolder> openUnlessInUse(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        FileChannel channel;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Problem(
                    "The data folder " + root + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "); choose another with INCIDENT_COMMONS_DATA or give this user the right to write it.",
                    e);
        }
        FileLock lock = tryLock(channel);
        if (lock == null) {
            closeQuietly(channel);
            return Optional.empty();
        }
        return Optional.of(new DataFolder(root, channel, lock));
    }

    private static FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        } catch (IOException e) {
            throw new Problem("The data folder's file system does not allow locks; choose a local folder.", e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // Nothing was written through it.
        }
    }

    public Path root() {
        return root;
    }

    /** @return where the embedded database keeps its files */
    Path database() {
        return root.resolve("database");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException ignored) {
            // The lock ends with the process in any case.
        }
    }
}
