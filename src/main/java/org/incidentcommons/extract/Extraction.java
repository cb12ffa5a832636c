package org.incidentcommons.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What came of reading one file.
 *
 * @param reason one sentence for the person who handed the file in; free of its text and of paths
 * @param mediaType as detected from content and name, {@code application/octet-stream} when unknown
 * @param parts the file itself first, then its embedded documents in their order; empty unless the outcome has text
 * @param metadata by {@link Property#key()}, unsanitized; only properties that have a value
 * @param took wall-clock time including the wait for a free fork
 */
public record Extraction(
        Outcome outcome,
        String reason,
        String mediaType,
        List<Part> parts,
        Map<String, List<String>> metadata,
        Duration took) {
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-lzma",
            "application/zlib",
            "application/zstd",
            "application/x-lz4",
            "application/x-snappy",
            "application/x-snappy-framed",
            "application/x-compress",
            "application/x-brotli",
            "application/deflate64",
            "application/x-rar-compressed",
            "application/x-cpio",
            "application/x-archive",
            "application/x-arj",
            "application/java-archive",
            "application/mbox",
            "application/vnd.ms-outlook-pst");

    public Extraction {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(took);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an outcome needs a reason");
        }
        parts = List.copyOf(parts);
        metadata = Map.copyOf(metadata);
        if (outcome.hasText() == parts.isEmpty()) {
            throw new IllegalArgumentException(outcome + " with " + parts.size() + " parts");
        }
    }

    /** Whether the entries are documents of their own: an archive or a mailbox, not a mail or an office document. */
    public boolean isArchive() {
        return isArchive(mediaType);
    }

    static boolean isArchive(String mediaType) {
        return ARCHIVES.contains(
                mediaType.startsWith("application/x-rar-compressed") ? "application/x-rar-compressed" : mediaType);
    }

    /** The values of one property, an empty list when there are none. */
    public List<String> values(Property property) {
        return metadata.getOrDefault(property.key(), List.of());
    }

    @Override
    public String toString() {
        return "Extraction[%s, %s, %d parts, %s, %d ms]"
                .formatted(outcome, mediaType, parts.size(), metadata.keySet(), took.toMillis());
    }
}
