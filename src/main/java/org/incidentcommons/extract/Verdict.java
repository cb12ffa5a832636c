package org.incidentcommons.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.pipes.PipesResult;

/** Outcome and reason for one file, judged from what came back from the fork, if anything did. */
record Verdict(Outcome outcome, String reason, String mediaType, List<Part> parts, Map<String, List<String>> metadata) {
    private static final String UNKNOWN = "application/octet-stream";

    Extraction took(Duration duration) {
        return new Extraction(outcome, reason, mediaType, parts, metadata, duration);
    }

    /** What can be said of a file by its size alone. */
    static Optional<Verdict> withoutReading(Path file, String name, ExtractConfig config) {
        if (Files.isDirectory(file)) {
            return Optional.of(bare(Outcome.UNSUPPORTED, "This is a folder; hand in the files in it."));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return Optional.of(
                    bare(Outcome.CORRUPT, "The file cannot be opened; check that it exists and that it may be read."));
        }
        long bytes = file.toFile().length();
        if (bytes == 0) {
            return Optional.of(bare(Outcome.EMPTY, "The file has no content at all: it is 0 bytes long."));
        }
        if (bytes > config.maxFileBytes()) {
            return Optional.of(bare(
                    Outcome.UNSUPPORTED,
                    "The file is larger than the %d MB that are read; split it or leave out its pictures."
                            .formatted(Math.max(1, config.maxFileBytes() / 1_048_576))));
        }
        return Optional.empty();
    }

    static Verdict of(PipesResult result, ExtractConfig config) {
        List<Metadata> documents =
                result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList();
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION ->
                Reading.of(documents).judge(config);
            case TIMEOUT ->
                ended(
                        Outcome.TIMED_OUT,
                        "Reading was stopped after %d seconds; split the file, or save it anew as a PDF and hand that in."
                                .formatted(config.timeout().toSeconds()),
                        documents);
            case OOM ->
                ended(
                        Outcome.CRASHED,
                        "Reading the file took more than the %d MB of memory for one file; split it, or save it in a simpler format."
                                .formatted(config.heapMegabytes()),
                        documents);
            case UNSPECIFIED_CRASH ->
                ended(
                        Outcome.CRASHED,
                        "The reading program broke off over this file; save it anew, best as a PDF, and hand that in.",
                        documents);
            case EMIT_SUCCESS, EMIT_SUCCESS_PARSE_EXCEPTION ->
                ended(
                        Outcome.CRASHED,
                        "The file unfolds into more than can be taken over from the reading program; split it.",
                        documents);
            case FETCH_EXCEPTION ->
                bare(Outcome.CORRUPT, "The file cannot be opened; check that it exists and that it may be read.");
            case EMPTY_OUTPUT -> bare(Outcome.EMPTY, "There is no text in the file.");
            // With our configuration Tika has no way to these.
            case CLIENT_UNAVAILABLE_WITHIN_MS,
                    FETCHER_INITIALIZATION_EXCEPTION,
                    PARSE_EXCEPTION_NO_EMIT,
                    PARSE_EXCEPTION_EMIT,
                    NO_EMITTER_FOUND,
                    EMIT_EXCEPTION,
                    INTERRUPTED_EXCEPTION,
                    NO_FETCHER_FOUND,
                    INTERMEDIATE_RESULT ->
                throw new IllegalStateException("the reading program answered " + result.getStatus());
        };
    }

    /** The fork died: at most the media type is known. */
    private static Verdict ended(Outcome outcome, String reason, List<Metadata> documents) {
        String mediaType = documents.isEmpty() ? UNKNOWN : Reading.mediaType(documents.getFirst());
        return new Verdict(outcome, reason, mediaType, List.of(), Map.of());
    }

    private static Verdict bare(Outcome outcome, String reason) {
        return new Verdict(outcome, reason, UNKNOWN, List.of(), Map.of());
    }
}
