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

    /** @param folder where the traps are put */
    static ExtractConfig config(Path folder, int restartAfter, OcrConfig recognition) throws IOException {
        return new ExtractConfig(
                Duration.ofSeconds(15),
                Duration.ofSeconds(8),
                256,
                4,
                restartAfter,
                50_000_000,
                20_000_000,
                1,
                Duration.ofMinutes(5),
                List.of(TrapParser.classPath(Files.createTempDirectory(folder, "traps"))),
                new ContentLimits(MAX_CHARACTERS, 50_000, 100, 3, MAX_EMBEDDED, 100, 20),
                recognition);
    }
}
