package org.incidentcommons.extract;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Folders of this process, which leave nothing behind. */
final class Folders {
    private static final String PREFIX = "extract-";

    private Folders() {}

    /**
     * A new folder under {@code scratch}, named after this process, so that {@link #deleteAbandoned} can tell whether
     * its owner still runs.
     */
    static Path create(Path scratch) throws IOException {
        Files.createDirectories(scratch);
        ProcessHandle self = ProcessHandle.current();
        return Files.createTempDirectory(scratch, "%s%d-%d-".formatted(PREFIX, self.pid(), startMillis(self)));
    }

    /** Removes what killed processes left under {@code scratch}. */
    static void deleteAbandoned(Path scratch) throws IOException {
        try (var folders = Files.newDirectoryStream(scratch, PREFIX + "*")) {
            for (Path folder : folders) {
                String[] name = folder.getFileName().toString().split("-", 4);
                if (name.length == 4
                        && isNumber(name[1])
                        && isNumber(name[2])
                        && !runs(Long.parseLong(name[1]), Long.parseLong(name[2]))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    /**
     * Process ids are given out again, in containers the same one at each start; the start time tells them apart. It is
     * reckoned from the boot time, which moves when the clock is set: a minute is taken for the same.
     */
    private static boolean runs(long pid, long startMillis) {
        return ProcessHandle.of(pid)
                .map(process -> Math.abs(startMillis(process) - startMillis) <= 60_000)
                .orElse(false);
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Deletes a folder with everything in it; what cannot be deleted stays. */
    static void delete(Path folder) {
        clear(folder, true);
    }

    /** Deletes everything in a folder, but not the folder. */
    static void empty(Path folder) {
        clear(folder, false);
    }

    /** The size of all files in a folder, as far as it can be told while they come and go. */
    static long sizeBytes(Path folder) {
        AtomicLong bytes = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Gone meanwhile: what was counted counts.
        }
        return bytes.get();
    }

    private static void clear(Path root, boolean rootToo) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    if (rootToo || !folder.equals(root)) {
                        Files.deleteIfExists(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // A file still held open (Windows): the next call or the next start removes it.
        }
    }
}
