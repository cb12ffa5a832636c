package org.incidentcommons.sanitize;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a log may say of a text: its length and enough of a digest to recognize it again. */
final class Digest {
    /** 4 bytes: enough to tell texts of one log apart, too few to look a text up by it. */
    private static final int BYTES = 4;

    private Digest() {}

    static String describe(String text) {
        return text.length() + " characters, " + of(text);
    }

    private static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
