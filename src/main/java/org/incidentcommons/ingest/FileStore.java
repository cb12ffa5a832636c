package org.incidentcommons.ingest;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Originals as they were received, each under the SHA-256 of its bytes, so the same bytes are kept once. */
@Singleton
class FileStore {
    private final Path files;
    private final Path arriving;
    private final long maxBytes;
    private final Disk disk;

    FileStore(@Value("${incident-commons.data:data}") Path data, IngestConfig config, Disk disk, Node node)
            throws IOException {
        Path root = config.originalsIn(data).toAbsolutePath();
        this.disk = disk;
        files = Files.createDirectories(root.resolve("files"));
        // On the same disk, for the last step is a move; of each node its own, for each clears up after itself.
        arriving = Files.createDirectories(root.resolve("arriving").resolve(node.name()));
        maxBytes = config.maxBytes();
        try (Stream<Path> cutOff = Files.list(arriving)) {
            for (Path file : cutOff.toList()) {
                Files.deleteIfExists(file); // never acknowledged
            }
        }
    }

    /**
     * What was stored.
     *
     * @param millis how long that took, in milliseconds, with the wait for the sender
     */
    record Stored(String sha256, long sizeBytes, int millis) {}

    /**
     * Stores what the stream gives; when this returns, the bytes are on disk.
     *
     * @throws TooLarge when there are more bytes than allowed; nothing is kept then
     * @throws Unavailable when there is no room for it; nothing is kept then
     */
    Stored store(InputStream bytes) throws IOException {
        if (disk.isLow()) {
            throw noRoom(null);
        }
        try {
            return write(bytes);
        } catch (IOException failure) {
            if (Trouble.isDiskFull(failure)) {
                throw noRoom(failure);
            }
            throw failure;
        }
    }

    private static Unavailable noRoom(IOException cause) {
        return new Unavailable(
                Infrastructure.DISK,
                "There is no room on the portal's disk for this document; send it again later",
                cause);
    }

    private Stored write(InputStream bytes) throws IOException {
        long start = System.nanoTime();
        Path file = Files.createTempFile(arriving, "document", ".part");
        try {
            MessageDigest digest = sha256();
            long size;
            String name;
            boolean isNew;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    InputStream in = new DigestInputStream(new Limited(bytes, maxBytes), digest)) {
                size = in.transferTo(Channels.newOutputStream(channel));
                name = HexFormat.of().formatHex(digest.digest());
                isNew = !Files.exists(path(name));
                if (isNew) {
                    channel.force(true);
                }
            }
            if (isNew) {
                Files.createDirectories(path(name).getParent());
                Files.move(file, path(name), StandardCopyOption.ATOMIC_MOVE);
            }
            return new Stored(name, size, (int)
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @return the bytes of one record of a stored file */
    byte[] read(RecordPlace place) throws IOException {
        try (FileChannel channel = FileChannel.open(path(place.file()), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(place.bytes());
            while (bytes.hasRemaining()) {
                int count = channel.read(bytes, place.firstByte() + (long) bytes.position());
                if (count < 0) {
                    throw new EOFException("the file of record " + place.documentId() + " is too short");
                }
            }
            return bytes.array();
        }
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** @return where the bytes with that digest are, or would be */
    Path path(String sha256) {
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** How a stored file is found when it is looked at again. */
    enum Comparison {
        SAME,
        MISSING,
        ALTERED
    }

    /** Reads the file with that digest and computes its digest again. */
    Comparison compare(String sha256) throws IOException {
        Path file = path(sha256);
        if (!Files.exists(file)) {
            return Comparison.MISSING;
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? Comparison.SAME : Comparison.ALTERED;
    }

    /** @return the names of stored files that are not among the known digests */
    List<String> allBut(Set<String> known) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Limited extends FilterInputStream {
        private final long maxBytes;
        private long left;

        Limited(InputStream in, long maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
            this.left = maxBytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new TooLarge(maxBytes);
            }
            return count;
        }
    }
}
