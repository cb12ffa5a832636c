package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.TrapParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents by the class of their trouble, through the real fork. */
class LanesIT {
    private static final Duration FORKS_START_WITHIN = Duration.ofMinutes(5); // each, on a busy machine

    @TempDir
    Path traps;

    @Test
    void documents_ofEachClass_areTriedAsOftenAsTheirClassAllows() throws IOException {
        try (Installed node = Installed.start(Map.of(
                "incident-commons.extract.extra-class-path",
                TrapParser.classPath(traps).toString(),
                "incident-commons.extract.timeout",
                "PT3S"))) {
            node.receive("poison.exit", "\0\1 ends the reading program");
            node.receive("stuck.hang", "\0\1 never ends");
            node.receive("broken.docx", "PK\u0003\u0004 and then nothing that Word would know");
            for (int n = 0; n < 5; n++) {
                node.receive("sound-" + n + ".txt", "A pump ran dry at plant " + n + " and nobody heard the alarm.");
            }
            node.bean(Batches.class).close(node.batch().id());
            node.bean(Queue.class).start();

            Map<String, DocumentOutcome> outcomes = node.outcomes();

            assertThat(outcomes.get("poison.exit")).satisfies(end -> {
                assertThat(end.state()).isEqualTo(DocumentState.QUARANTINED);
                assertThat(end.outcome()).isEqualTo(Outcome.CRASHED);
                assertThat(end.attempts())
                        .as("once with the others, once alone")
                        .isEqualTo(2);
                assertThat(end.reason()).isNotBlank();
            });
            assertThat(outcomes.get("stuck.hang")).satisfies(end -> {
                assertThat(end.outcome()).as("what was read is kept").isEqualTo(Outcome.TRUNCATED);
                assertThat(end.attempts())
                        .as("once with the others, once alone")
                        .isEqualTo(2);
            });
            assertThat(outcomes.get("broken.docx")).satisfies(end -> {
                assertThat(end.state()).isEqualTo(DocumentState.QUARANTINED);
                assertThat(end.attempts())
                        .as("a bad document is not tried again")
                        .isEqualTo(1);
            });
            for (int n = 0; n < 5; n++) {
                assertThat(outcomes.get("sound-" + n + ".txt").state()).isEqualTo(DocumentState.PUBLISHED);
            }
            assertThat(node.column("select name from document where lane = 'CAREFUL' order by name"))
                    .containsExactly("poison.exit", "stuck.hang");
            assertThat(node.column(
                            "select distinct concat(lane, ' ', attempts) from document where name like 'sound%'"))
                    .as("the poison cost the healthy nothing")
                    .containsExactly("NORMAL 1");
            assertThat(node.audit()).satisfies(audit -> {
                assertThat(audit.differences()).isEmpty();
                assertThat(audit.balance())
                        .isEqualTo("Received 8 = 0 in work + 0 draft + 6 published + 0 returned + 2 quarantined");
            });
        }
    }

    /** Nobody kills a fork for its document's sake, but a system that lacks memory does so again and again. */
    @Test
    void document_whoseForkIsKilledFromOutside_isReadAloneAndCrashesWhenItHappensOverAndOver() throws IOException {
        Path data = Files.createDirectories(traps.resolve("data"));
        try (Installed node = Installed.start(Map.of(
                "incident-commons.data",
                data.toString(),
                "incident-commons.extract.extra-class-path",
                TrapParser.classPath(traps).toString(),
                "incident-commons.extract.timeout",
                "PT60S",
                "incident-commons.extract.stall",
                "PT3S"))) {
            node.receive("once.hang", "\0\1 tells a little and then nothing");
            node.bean(Queue.class).start();
            await().atMost(FORKS_START_WITHIN).until(() -> killForkReading(1, data));
            await().atMost(FORKS_START_WITHIN).until(() -> node.progress().of(DocumentState.IN_WORK) == 0);
            DocumentOutcome once = node.outcomes().get("once.hang");
            assertThat(once.outcome()).as("read to where it stands still").isEqualTo(Outcome.TRUNCATED);
            assertThat(once.attempts()).isEqualTo(2);
            assertThat(node.column("select concat(lane, ' ', crashes, ' ', kills) from document"))
                    .containsExactly("CAREFUL 0 1");

            node.receive("always.hang", "\0\1 tells a little and is killed each time");
            await().atMost(FORKS_START_WITHIN)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        killForkReading(2, data);
                        return node.progress().of(DocumentState.IN_WORK) == 0;
                    });
            assertThat(node.outcomes().get("always.hang")).satisfies(end -> {
                assertThat(end.state()).isEqualTo(DocumentState.QUARANTINED);
                assertThat(end.outcome()).isEqualTo(Outcome.CRASHED);
                assertThat(end.reason()).contains("killed from outside");
            });
            assertThat(node.column("select attempts - forgiven from document where name = 'always.hang'"))
                    .as("a fork that is killed before it has begun does not count")
                    .containsExactly("8");

            node.receive("sound.txt", "A pump ran dry.");
            assertThat(node.outcomes().get("sound.txt").state()).isEqualTo(DocumentState.PUBLISHED);
            assertThat(node.audit().differences()).isEmpty();
        }
    }

    /** @return whether a fork was reading that document, and was killed */
    private static boolean killForkReading(long document, Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("reading"))) {
            for (Path log : files.filter(file -> file.endsWith("fork.log")).toList()) {
                List<String> lines = Files.readAllLines(log);
                if (!lines.isEmpty() && lines.getLast().equals("reads document " + document)) {
                    Optional<ProcessHandle> fork = ProcessHandle.current()
                            .descendants()
                            .filter(process -> process.info()
                                    .commandLine()
                                    .orElse("")
                                    .contains(log.getParent().resolve("classes") + ":"))
                            .findFirst();
                    if (fork.isPresent()) { // else it is the log of one that was killed before
                        fork.get().destroyForcibly();
                        fork.get().onExit().join();
                        return true;
                    }
                }
            }
            return false;
        } catch (UncheckedIOException | NoSuchFileException begunAnew) {
            return false;
        }
    }

    @Test
    void document_thatWasRead_saysHowLongEachStepTookAndByWhichRules() {
        try (Installed node = Installed.start(Map.of())) {
            node.receive("sound.txt", "A pump ran dry because the backup valve had never been tested.");
            node.bean(Queue.class).start();
            node.outcomes();

            assertThat(node.column("select count(*) from document where store_ms >= 0 and extract_ms > 0"
                            + " and outline_ms >= 0 and sanitize_ms >= 0 and classify_ms >= 0 and save_ms >= 0"
                            + " and size_bytes = 62 and media_type = 'text/plain' and attempts = 1"))
                    .containsExactly("1");
            assertThat(node.column("select extractor from document"))
                    .singleElement()
                    .asString()
                    .startsWith("Apache Tika ");
            assertThat(node.column("select rules from document"))
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{16}");
        }
    }
}
