package org.incidentcommons.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for text where the text itself must not appear, and for bytes where a name is needed. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return "%d characters, sha256 %s".formatted(text.length(), shortHex(digest));
    }

    /** The first 12 hex digits: enough to tell texts and class paths apart, and short enough for a line. */
    static String shortHex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 6);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
