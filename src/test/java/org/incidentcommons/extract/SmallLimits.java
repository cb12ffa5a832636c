package org.incidentcommons.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Limits that are reached soon, with the traps on the fork's class path. */
final class SmallLimits {
    static final int MAX_CHARACTERS = 300_000;
    static final int MAX_EMBEDDED = 20;

    private SmallLimits() {}

    /**
     * Small but for time, so that a busy machine changes nothing.
     *
     * @param folder where the traps are put
     */
    static ExtractConfig config(Path folder, int restartAfter, OcrConfig recognition) throws IOException {
        return config(folder, restartAfter, recognition, Duration.ofMinutes(2), Duration.ofMinutes(1));
    }

    /** Little time too. */
    static ExtractConfig impatient(Path folder) throws IOException {
        return config(folder, 100, OcrConfig.off(), Duration.ofSeconds(15), Duration.ofSeconds(8));
    }

    private static ExtractConfig config(
            Path folder, int restartAfter, OcrConfig recognition, Duration timeout, Duration stall) throws IOException {
        return new ExtractConfig(
                timeout,
                stall,
                256,
                4,
                restartAfter,
                50_000_000,
                20_000_000,
                2,
                Duration.ofMinutes(5),
                List.of(TrapParser.classPath(Files.createTempDirectory(folder, "traps"))),
                new ContentLimits(MAX_CHARACTERS, 50_000, 100, 3, MAX_EMBEDDED, 100, 20),
                recognition);
    }
}
