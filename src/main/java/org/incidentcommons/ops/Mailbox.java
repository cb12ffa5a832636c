package org.incidentcommons.ops;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail folder in one file (mbox, RFC 4155, with the quoting of mboxrd), taken apart into its messages as a stream,
 * whatever its size. The library for it, mime4j's mboxiterator, could not be had.
 */
final class Mailbox {
    private static final int LONGEST_LINE = 1 << 16; // bytes looked at together; the rest of a line is copied as it is
    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?i)^message-id:\\s*<?([^<>\\s]{1,120})");
    private static final Pattern ODD_IN_NAMES = Pattern.compile("[^A-Za-z0-9._@+=-]");

    private final InputStream bytes;
    private final Path file;
    private final Receiver receiver;
    private OutputStream message; // null before the first separator
    private boolean isHead;
    private Optional<String> id = Optional.empty();
    private long number;

    private Mailbox(InputStream bytes, Path file, Receiver receiver) {
        this.bytes = bytes;
        this.file = file;
        this.receiver = receiver;
    }

    /** Takes a message, which is gone when it returns. */
    interface Receiver {
        /** @param name unlike that of any other message of the folder, and the same when the folder is read again */
        void message(String name, Path message) throws IOException;
    }

    /** @return whether the file is one: by its name, or by its first words where the name says nothing */
    static boolean is(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mbox") || lower.endsWith(".mbx")) {
            return true;
        }
        boolean saysNothing = !lower.substring(lower.lastIndexOf('/') + 1).contains(".");
        if (!saysNothing || !Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SEPARATOR.length), SEPARATOR);
        }
    }

    /** @return how many messages there are */
    static long read(Path folder, Receiver receiver) throws IOException {
        Path file = Files.createTempFile("message", ".eml");
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(folder), 1 << 16)) {
            Mailbox mailbox = new Mailbox(bytes, file, receiver);
            mailbox.readAll();
            return mailbox.number;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void readAll() throws IOException {
        boolean isLineStart = true;
        boolean isAfterBlank = true;
        for (byte[] line = next(); line.length > 0; line = next()) {
            if (isLineStart && isAfterBlank && startsWith(line, 0)) {
                end();
                begin();
            } else if (message != null) {
                write(line, isLineStart);
            }
            isAfterBlank = isLineStart && isBlank(line);
            isLineStart = line[line.length - 1] == '\n';
        }
        end();
    }

    /** @return up to the end of the line; empty at the end of the file */
    private byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(120);
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            line.write(b);
            if (b == '\n' || line.size() == LONGEST_LINE) {
                break;
            }
        }
        return line.toByteArray();
    }

    private void begin() throws IOException {
        message = new BufferedOutputStream(Files.newOutputStream(file));
        isHead = true;
        id = Optional.empty();
        number++;
    }

    private void write(byte[] line, boolean isLineStart) throws IOException {
        if (isHead && isLineStart) {
            isHead = !isBlank(line);
            Matcher matcher = MESSAGE_ID.matcher(new String(line, StandardCharsets.ISO_8859_1));
            if (id.isEmpty() && matcher.find()) {
                id = Optional.of(ODD_IN_NAMES.matcher(matcher.group(1)).replaceAll("_"));
            }
        }
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        boolean isQuoted = isLineStart && quotes > 0 && startsWith(line, quotes);
        message.write(line, isQuoted ? 1 : 0, line.length - (isQuoted ? 1 : 0));
    }

    private void end() throws IOException {
        if (message != null) {
            message.close();
            receiver.message(id.orElseGet(() -> "message-" + number) + ".eml", file);
        }
    }

    private static boolean startsWith(byte[] line, int at) {
        return line.length >= at + SEPARATOR.length
                && Arrays.equals(line, at, at + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length);
    }

    private static boolean isBlank(byte[] line) {
        return line[0] == '\n' || line.length > 1 && line[0] == '\r' && line[1] == '\n';
    }
}
