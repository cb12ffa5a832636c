package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;

/** The widths of the columns that take words from elsewhere, in characters. */
final class DocumentLimits {
    private static final int REASON = 500;
    private static final int MEDIA_TYPE = 150;
    private static final int LABELS_BYTES = 65_535; // as JSON
    private static final int NAME = 500;
    private static final int KEPT_OF_NAME = 480;

    private DocumentLimits() {}

    static String reason(String reason) {
        return cut(reason, REASON);
    }

    static @Nullable String mediaType(@Nullable String mediaType) {
        return mediaType == null ? null : cut(mediaType, MEDIA_TYPE);
    }

    static boolean hasRoomFor(String labels) {
        return labels.getBytes(StandardCharsets.UTF_8).length <= LABELS_BYTES;
    }

    /** Of a name that is too long its end, which tells most, with a digest of all, so that it stays one of its own. */
    static String name(String name) {
        if (name.length() <= NAME) {
            return name;
        }
        String digest = FileStore.digest(name.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        int start = name.length() - KEPT_OF_NAME;
        return digest + "…" + name.substring(Character.isLowSurrogate(name.charAt(start)) ? start + 1 : start);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
