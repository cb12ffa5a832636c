package org.incidentcommons.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What several reports of one event have in common. Only a digest is kept: the words a contributor gives for an event
 * may identify, and nobody has to read them.
 *
 * @param value 32 hexadecimal digits
 */
public record EventKey(String value) {
    private static final int BYTES = 16; // of a SHA-256; no two events meet by chance
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    public EventKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an event key has " + 2 * BYTES + " hexadecimal digits");
        }
    }

    /**
     * @param words what the event is called, the same in each of its reports but for case and white space; not blank
     */
    public static EventKey of(String words) {
        String same = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (same.isEmpty()) {
            throw new IllegalArgumentException("an event needs a name");
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return new EventKey(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
