package org.incidentcommons.extract;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The forks, and what one file may take of them.
 *
 * @param timeout wall-clock time for one file. 245 real incident documents took at most 2 s each on one busy core; ten
 *     minutes of a stuck parser would hold up everybody behind it
 * @param stall wall-clock time in which nothing new is heard of a file: no text, no embedded document. The longest
 *     silence over the same documents was below 2 s
 * @param heapMegabytes heap of one fork. Office files unfold to 20 to 50 times their size in memory
 * @param stackMegabytes stack of the thread that reads, which bounds how deep parsers recurse; 16 times Java's own
 * @param restartAfter files after which a fork is replaced, against what parsers leave behind in memory. A new one
 *     takes 7 s of processor time more than an old one for its first 250 files, until Java has compiled the parsers
 * @param maxFileBytes the largest file that is tried
 * @param maxTemporaryBytes temporary files that a fork may write for one file
 * @param forks how many files are read at the same time, each in a JVM of its own. With two, one large file does not
 *     hold up the others
 * @param idle a fork that had nothing to do for so long ends and gives its memory back
 * @param extraClassPath folders or jars added to the fork's class path; tests put failing parsers there
 * @param limits how much of a file is read
 * @param recognition of text in pictures
 */
@ConfigurationProperties("incident-commons.extract")
public record ExtractConfig(
        @Bindable(defaultValue = ExtractConfig.TIMEOUT) Duration timeout,
        @Bindable(defaultValue = ExtractConfig.STALL) Duration stall,

        @Bindable(defaultValue = ExtractConfig.HEAP_MEGABYTES)
        int heapMegabytes,

        @Bindable(defaultValue = ExtractConfig.STACK_MEGABYTES)
        int stackMegabytes,

        @Bindable(defaultValue = ExtractConfig.RESTART_AFTER)
        int restartAfter,

        @Bindable(defaultValue = ExtractConfig.MAX_FILE_BYTES)
        long maxFileBytes,

        @Bindable(defaultValue = ExtractConfig.MAX_TEMPORARY_BYTES)
        long maxTemporaryBytes,

        @Bindable(defaultValue = ExtractConfig.FORKS) int forks,
        @Bindable(defaultValue = ExtractConfig.IDLE) Duration idle,
        @Nullable List<Path> extraClassPath,
        ContentLimits limits,
        OcrConfig recognition) {
    /** A cold start takes about 2 s; a machine that swaps may need a minute. */
    static final Duration STARTUP = Duration.ofMinutes(2);

    static final String TIMEOUT = "PT2M";
    static final String STALL = "PT30S";
    static final String HEAP_MEGABYTES = "1024";
    static final String STACK_MEGABYTES = "16";
    static final String RESTART_AFTER = "10000";
    static final String MAX_FILE_BYTES = "104857600";
    static final String MAX_TEMPORARY_BYTES = "1073741824";
    static final String FORKS = "2";
    static final String IDLE = "PT5M";

    public ExtractConfig {
        extraClassPath = extraClassPath == null ? List.of() : List.copyOf(extraClassPath);
        atLeast("timeout", timeout.toSeconds(), 1);
        atLeast("stall", stall.toSeconds(), 1);
        atLeast("heap-megabytes", heapMegabytes, 64);
        atLeast("stack-megabytes", stackMegabytes, 1);
        atLeast("restart-after", restartAfter, 1);
        atLeast("max-file-bytes", maxFileBytes, 1);
        atLeast("max-temporary-bytes", maxTemporaryBytes, 1);
        atLeast("forks", forks, 1);
        atLeast("idle", idle.toSeconds(), 1);
    }

    /** What holds when nothing is configured. */
    public static ExtractConfig defaults() {
        return new ExtractConfig(
                Duration.parse(TIMEOUT),
                Duration.parse(STALL),
                Integer.parseInt(HEAP_MEGABYTES),
                Integer.parseInt(STACK_MEGABYTES),
                Integer.parseInt(RESTART_AFTER),
                Long.parseLong(MAX_FILE_BYTES),
                Long.parseLong(MAX_TEMPORARY_BYTES),
                Integer.parseInt(FORKS),
                Duration.parse(IDLE),
                List.of(),
                ContentLimits.defaults(),
                OcrConfig.off());
    }

    /**
     * The limits for a document that broke a fork before: half the time and content, no recognition of text, and a fork
     * for itself.
     */
    ExtractConfig careful() {
        return new ExtractConfig(
                atLeastASecond(timeout.dividedBy(2)),
                atLeastASecond(stall.dividedBy(2)),
                heapMegabytes,
                stackMegabytes,
                1,
                maxFileBytes,
                maxTemporaryBytes,
                1,
                idle,
                extraClassPath,
                limits.careful(),
                OcrConfig.off());
    }

    private static Duration atLeastASecond(Duration time) {
        return time.toMillis() < 1_000 ? Duration.ofSeconds(1) : time;
    }

    /** From the first byte of a file to the last, recognition included. */
    Duration longestTime() {
        return recognition.ocr() ? timeout.plus(recognition.ocrTimeout()) : timeout;
    }

    /** Nothing is heard while one page is recognized. */
    Duration longestSilence() {
        Duration page = recognition.ocrPageTimeout().plusSeconds(10); // to draw it and to end the recognizer
        return recognition.ocr() && page.compareTo(stall) > 0 ? page : stall;
    }

    static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "incident-commons.extract.%s is %d and must be at least %d".formatted(name, value, least));
        }
    }
}
