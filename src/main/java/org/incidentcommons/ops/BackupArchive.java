package org.incidentcommons.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.incidentcommons.ops.database.Dump;

/**
 * A ZIP file with the database as SQL, the stored originals by their digests, and last a note that tells its form: a
 * file without the note is not complete. It holds the originals, so it is as secret as the data folder.
 */
final class BackupArchive {
    private static final String DATABASE = "database.sql";
    private static final String FILES = "files/";
    private static final String FILE_ENTRY = FILES + "[0-9a-f]{2}/[0-9a-f]{64}";
    private static final String NOTE = "backup.properties";
    private static final String FORM = "1";

    private BackupArchive() {}

    /** What an archive holds, or what was taken from it. */
    record Content(long files, long bytes) {}

    /** Told how many of how many originals are done. */
    interface Watcher {
        void at(long done, long total);
    }

    /**
     * Writes the database as of one moment and then the originals, of which none goes away once it is there. The file
     * gets its name only when it is complete and on disk.
     */
    static Content write(Path file, String url, Path files, Watcher watcher) throws IOException {
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part"); // for this user only
        try {
            long count;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                zip.putNextEntry(new ZipEntry(DATABASE));
                Dump.write(url, zip);
                zip.closeEntry();
                count = writeFiles(zip, files, watcher);
                zip.putNextEntry(new ZipEntry(NOTE));
                zip.write(("form=" + FORM + "\nfiles=" + count + "\n").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Content(count, Files.size(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long writeFiles(ZipOutputStream zip, Path files, Watcher watcher) throws IOException {
        if (!Files.isDirectory(files)) {
            return 0;
        }
        List<Path> originals;
        try (Stream<Path> all = Files.walk(files)) {
            originals = all.filter(Files::isRegularFile).sorted().toList();
        }
        long done = 0;
        for (Path original : originals) {
            zip.putNextEntry(
                    new ZipEntry(FILES + files.relativize(original).toString().replace('\\', '/')));
            Files.copy(original, zip);
            zip.closeEntry();
            watcher.at(++done, originals.size());
        }
        return done;
    }

    /**
     * Refuses what is no complete archive of a form that is known.
     *
     * @throws Problem saying what is wrong with it
     */
    static void requireComplete(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry note = zip.getEntry(NOTE);
            if (note == null || zip.getEntry(DATABASE) == null) {
                throw new Problem(file + " is no backup of Incident Commons, or not a complete one.");
            }
            Properties properties = new Properties();
            try (InputStream bytes = zip.getInputStream(note)) {
                properties.load(new StringReader(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
            }
            if (!FORM.equals(properties.getProperty("form"))) {
                throw new Problem(file + " was made by a newer version; restore it with that one.");
            }
        } catch (IOException e) {
            throw new Problem(file + " is no backup of Incident Commons, or not a complete one.", e);
        }
    }

    /** Loads the database of the archive into an empty one. */
    static void loadDatabase(Path file, String url, Path temporary) throws IOException {
        Path statements = temporary.resolve(DATABASE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(DATABASE);
            try (OutputStream out = Files.newOutputStream(statements)) {
                copy(zip, entry, out);
            }
            Dump.load(url, statements);
        } finally {
            Files.deleteIfExists(statements);
        }
    }

    /**
     * Writes the originals of those digests; others arrived after the moment of the database.
     *
     * @param done told how many are written
     */
    static long extractFiles(Path file, Set<String> digests, Path files, LongConsumer done) throws IOException {
        long count = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                String digest = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.getName().matches(FILE_ENTRY) && digests.contains(digest)) {
                    Path folder = Files.createDirectories(files.resolve(digest.substring(0, 2)));
                    try (OutputStream out = Files.newOutputStream(folder.resolve(digest))) {
                        copy(zip, entry, out);
                    }
                    done.accept(++count);
                }
            }
        }
        return count;
    }

    private static void copy(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
        try (CheckedInputStream bytes = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            bytes.transferTo(out);
            if (bytes.getChecksum().getValue() != entry.getCrc()) {
                throw damaged(entry, null);
            }
        } catch (ZipException e) {
            throw damaged(entry, e);
        }
    }

    private static Problem damaged(ZipEntry entry, ZipException cause) {
        return new Problem(
                "The backup was damaged after it was made: " + entry.getName()
                        + " is not what was written. Use another one.",
                cause);
    }
}
