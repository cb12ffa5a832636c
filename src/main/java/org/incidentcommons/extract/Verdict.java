package org.incidentcommons.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outcome and reason for one file, judged from what came back from the fork, if anything did. */
record Verdict(Outcome outcome, String reason, String mediaType, List<Part> parts, Map<String, List<String>> metadata) {
    private static final String UNKNOWN = "application/octet-stream";

    Extraction took(Duration duration) {
        return new Extraction(outcome, reason, mediaType, parts, metadata, duration);
    }

    /** What can be said of a file by its size alone. */
    static Optional<Verdict> withoutReading(Path file, ExtractConfig config) {
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

    static Verdict of(Fork.Result result, Manner manner, ExtractConfig config) {
        Answer answer = result.answer();
        return switch (result.ending()) {
            case DONE -> Reading.of(answer).judge(manner, config);
            case OUT_OF_TIME ->
                broken(
                        Outcome.TIMED_OUT,
                        "reading was stopped after %d seconds"
                                .formatted(config.longestTime().toSeconds()),
                        answer,
                        manner);
            case STALLED ->
                broken(
                        Outcome.TIMED_OUT,
                        "reading was stopped when nothing came for %d seconds"
                                .formatted(config.longestSilence().toSeconds()),
                        answer,
                        manner);
            case OUT_OF_MEMORY ->
                broken(
                        Outcome.CRASHED,
                        "reading took more than the %d MB of memory for one file".formatted(config.heapMegabytes()),
                        answer,
                        manner);
            case OUT_OF_SPACE ->
                broken(
                        Outcome.CRASHED,
                        "reading took more than the %d MB of temporary files for one file"
                                .formatted(Math.max(1, config.maxTemporaryBytes() / 1_048_576)),
                        answer,
                        manner);
            case TOO_MUCH ->
                broken(
                        Outcome.CRASHED,
                        "the file unfolds into more than is taken over from the reading program",
                        answer,
                        manner);
            case BROKE_OFF -> broken(Outcome.CRASHED, "the reading program broke off over this file", answer, manner);
            case KILLED -> throw new ForkKilled();
            case CANCELLED -> throw new IllegalStateException("who cancels does not ask for a verdict");
        };
    }

    /**
     * The fork was ended or ended over the file. The first time the document is tried again with care; what is read
     * then before the end comes again is kept, for more will not come.
     */
    private static Verdict broken(Outcome outcome, String what, Answer answer, Manner manner) {
        if (manner.care() == Care.CAREFUL && !answer.documents().isEmpty()) {
            Reading reading = Reading.of(answer);
            if (reading.hasText()) {
                return reading.verdict(Outcome.TRUNCATED, "Part of the text was read: " + what + ".", reading.parts());
            }
        }
        return new Verdict(
                outcome,
                Character.toUpperCase(what.charAt(0)) + what.substring(1)
                        + "; split it, or save it anew as a PDF, and hand that in.",
                answer.mediaType().map(Reading::withoutParameters).orElse(UNKNOWN),
                List.of(),
                Map.of());
    }

    private static Verdict bare(Outcome outcome, String reason) {
        return new Verdict(outcome, reason, UNKNOWN, List.of(), Map.of());
    }
}
