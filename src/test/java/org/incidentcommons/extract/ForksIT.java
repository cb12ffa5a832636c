package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many JVMs read. */
class ForksIT {
    private static final Manner MANNER = Manner.of("test");

    @TempDir
    private Path folder;

    @Test
    void extract_oneAfterTheOther_startsOneForkAndAnotherWhenThatOneIsBusy() throws Exception {
        Path scratch = folder.resolve("scratch");
        try (Extractor extractor = new Extractor(SmallLimits.config(folder, 100, OcrConfig.off()), scratch);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Path file = Files.write(folder.resolve("file"), Documents.text());
            for (int i = 0; i < 3; i++) {
                extractor.extract(file, "a.txt", MANNER);
            }
            assertThat(forks(scratch)).isEqualTo(1);

            List<Future<Extraction>> together = Stream.generate(
                            () -> threads.submit(() -> extractor.extract(file, "a.txt", MANNER)))
                    .limit(20)
                    .toList();
            for (Future<Extraction> one : together) {
                one.get();
            }
            assertThat(forks(scratch)).isEqualTo(2);
        }
    }

    /** @return the JVMs that run for the extractor with that folder; each has its own below it on its class path */
    private static long forks(Path scratch) {
        Pattern home = Pattern.compile(Pattern.quote(scratch.toString()) + "/[^:]*?/classes:");
        return ProcessHandle.current()
                .descendants()
                .flatMap(process ->
                        home.matcher(process.info().commandLine().orElse("")).results())
                .map(MatchResult::group)
                .distinct()
                .count();
    }
}
