package org.incidentcommons.ingest;

import io.micronaut.core.annotation.Nullable;

/** The widths of the columns that take words from elsewhere, in characters. */
final class DocumentLimits {
    private static final int REASON = 500;
    private static final int MEDIA_TYPE = 150;

    private DocumentLimits() {}

    static String reason(String reason) {
        return cut(reason, REASON);
    }

    static @Nullable String mediaType(@Nullable String mediaType) {
        return mediaType == null ? null : cut(mediaType, MEDIA_TYPE);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
