package org.incidentcommons.extract;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The limits of reading one document. Tika sets none of the sizes by itself.
 *
 * @param timeout wall-clock time for one file. 245 real incident documents took at most 2 s each on one busy core; ten
 *     minutes of a stuck parser would hold up everybody behind it
 * @param heapMegabytes heap of one fork. Office files unfold to 20 to 50 times their size in memory
 * @param maxCharacters text written for one file with everything in it: about 1,500 pages of 3,000 characters
 * @param maxElements XHTML elements written for one file with everything in it; a page of a report has 10 to 100
 * @param maxDepth levels of embedding that are opened: a document in a zip in a mail in a mailbox is at 3
 * @param maxEmbedded embedded documents opened in one file, pictures included
 * @param restartAfter files after which a fork is replaced, against what parsers leave behind in memory
 * @param maxFileBytes the largest file that is tried
 * @param maxTemporaryBytes the largest temporary file a fork may write, where the system can enforce it
 * @param forks how many files are read at the same time, each in a JVM of its own
 * @param idle a fork that had nothing to do for so long ends and gives its memory back
 * @param extraClassPath folders or jars added to the fork's class path; tests put failing parsers there
 */
@ConfigurationProperties("incident-commons.extract")
public record ExtractConfig(
        @Bindable(defaultValue = ExtractConfig.TIMEOUT) Duration timeout,

        @Bindable(defaultValue = ExtractConfig.HEAP_MEGABYTES)
        int heapMegabytes,

        @Bindable(defaultValue = ExtractConfig.MAX_CHARACTERS)
        int maxCharacters,

        @Bindable(defaultValue = ExtractConfig.MAX_ELEMENTS) int maxElements,
        @Bindable(defaultValue = ExtractConfig.MAX_DEPTH) int maxDepth,
        @Bindable(defaultValue = ExtractConfig.MAX_EMBEDDED) int maxEmbedded,

        @Bindable(defaultValue = ExtractConfig.RESTART_AFTER)
        int restartAfter,

        @Bindable(defaultValue = ExtractConfig.MAX_FILE_BYTES)
        long maxFileBytes,

        @Bindable(defaultValue = ExtractConfig.MAX_TEMPORARY_BYTES)
        long maxTemporaryBytes,

        @Bindable(defaultValue = ExtractConfig.FORKS) int forks,
        @Bindable(defaultValue = ExtractConfig.IDLE) Duration idle,
        @Nullable List<Path> extraClassPath) {
    static final String TIMEOUT = "PT60S";
    static final String HEAP_MEGABYTES = "1024";
    static final String MAX_CHARACTERS = "5000000";
    static final String MAX_ELEMENTS = "1000000";
    static final String MAX_DEPTH = "5";
    static final String MAX_EMBEDDED = "2000";
    static final String RESTART_AFTER = "1000";
    static final String MAX_FILE_BYTES = "104857600";
    static final String MAX_TEMPORARY_BYTES = "1073741824";
    static final String FORKS = "1";
    static final String IDLE = "PT5M";

    public ExtractConfig {
        extraClassPath = extraClassPath == null ? List.of() : List.copyOf(extraClassPath);
        // A fork looks at its clock once a second, so less than a second says nothing.
        atLeast("timeout", timeout.toSeconds(), 1);
        atLeast("heap-megabytes", heapMegabytes, 64);
        atLeast("max-characters", maxCharacters, 1);
        atLeast("max-elements", maxElements, 1);
        atLeast("max-depth", maxDepth, 0);
        atLeast("max-embedded", maxEmbedded, 0);
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
                Integer.parseInt(HEAP_MEGABYTES),
                Integer.parseInt(MAX_CHARACTERS),
                Integer.parseInt(MAX_ELEMENTS),
                Integer.parseInt(MAX_DEPTH),
                Integer.parseInt(MAX_EMBEDDED),
                Integer.parseInt(RESTART_AFTER),
                Long.parseLong(MAX_FILE_BYTES),
                Long.parseLong(MAX_TEMPORARY_BYTES),
                Integer.parseInt(FORKS),
                Duration.parse(IDLE),
                List.of());
    }

    /** The limits for a document that broke a fork before: half the size, a third of the files, a fork for itself. */
    ExtractConfig careful() {
        return new ExtractConfig(
                timeout,
                heapMegabytes,
                Math.max(1, maxCharacters / 2),
                Math.max(1, maxElements / 2),
                Math.min(maxDepth, 2),
                maxEmbedded / 3,
                1,
                maxFileBytes,
                maxTemporaryBytes,
                1,
                Duration.ofSeconds(1),
                extraClassPath);
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "incident-commons.extract.%s is %d and must be at least %d".formatted(name, value, least));
        }
    }
}
