package org.incidentcommons.extract;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What opens one protected document. It goes to the fork and nowhere else: not into the database, a log or a reason.
 */
public final class Password {
    /** Longer than any format allows; PDF takes 127 bytes, Office 255 characters. */
    private static final int MOST_CHARACTERS = 255;

    private final String value;

    /** @throws IllegalArgumentException with a message for people when it is empty or too long */
    public Password(String value) {
        if (value.isEmpty() || value.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A password has 1 to " + MOST_CHARACTERS + " characters.");
        }
        this.value = value;
    }

    /** Read from the form that {@link #encoded()} gives. */
    public static Password decoded(String encoded) {
        return new Password(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    /** In characters that an HTTP header carries. */
    public String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "Password[not told]";
    }
}
