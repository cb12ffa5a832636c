package org.incidentcommons.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The jars of the fork, unpacked from {@code fork.zip} into a folder that is named after the archive's digest: shared
 * by all versions and processes of one user that carry the same jars.
 */
final class ForkClassPath {
    private static final String ARCHIVE = "/fork.zip";

    private ForkClassPath() {}

    /**
     * The folder with the jars; unpacks them when they are not there or not whole.
     *
     * @param fallback an empty folder to take when the cache cannot be written
     */
    static Path unpacked(Path fallback) throws IOException {
        Listing listing = Listing.read();
        Path folder = cache().resolve("fork-" + listing.digest());
        if (listing.isWholeIn(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            unpackBeside(folder);
        } catch (IOException e) {
            // Read-only home, no home, full disk: the check below decides.
        }
        if (listing.isWholeIn(folder)) {
            return folder;
        }
        unpack(fallback);
        return fallback;
    }

    /** Unpacks into a sibling and renames it, so that another process sees all jars or none. */
    private static void unpackBeside(Path folder) throws IOException {
        Path sibling = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".");
        try {
            unpack(sibling);
            Files.move(sibling, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(sibling); // lost the race, or a damaged folder is in the way
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(archive())) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (!entry.isDirectory()) {
                    Files.copy(zip, folder.resolve(plainName(entry)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String plainName(ZipEntry entry) {
        String name = entry.getName();
        if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw new IllegalStateException("fork.zip holds more than jars: " + name);
        }
        return name;
    }

    private static InputStream archive() {
        InputStream archive = ForkClassPath.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException("fork.zip is missing on the class path; the build makes it");
        }
        return archive;
    }

    private static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(cache);
        return base.resolve("incident-commons");
    }

    /** What the archive holds: its digest, and each jar's size in bytes. */
    private record Listing(String digest, Map<String, Long> sizes) {
        static Listing read() throws IOException {
            MessageDigest digest = Fingerprint.sha256();
            Map<String, Long> sizes = new TreeMap<>();
            try (InputStream bytes = new DigestInputStream(archive(), digest)) {
                // Does not close the bytes: the digest covers the archive's directory too, which follows the entries.
                ZipInputStream zip = new ZipInputStream(new FilterInputStream(bytes) {});
                for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                    if (!entry.isDirectory()) {
                        sizes.put(plainName(entry), zip.transferTo(java.io.OutputStream.nullOutputStream()));
                    }
                }
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return new Listing(Fingerprint.shortHex(digest.digest()), sizes);
        }

        boolean isWholeIn(Path folder) throws IOException {
            for (Map.Entry<String, Long> jar : sizes.entrySet()) {
                Path file = folder.resolve(jar.getKey());
                if (!Files.isRegularFile(file) || Files.size(file) != jar.getValue()) {
                    return false;
                }
            }
            return true;
        }
    }
}
