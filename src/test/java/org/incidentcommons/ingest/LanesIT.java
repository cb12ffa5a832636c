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
import java.util.stream.Stream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.TrapParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents by the class of their trouble, through the real fork. */
class LanesIT {
    @TempDir
    Path traps;

    @TempDir
    Path data;

    /** The fork says so in its log, which begins anew with each fork. */
    private boolean isBeingRead() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("reading"), 3)) {
            for (Path log : files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith("log"))
                    .toList()) {
                if (Files.readString(log).contains("reads document")) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException | NoSuchFileException beingMade) {
            return false;
        }
    }

    private static void killForks() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .forEach(ProcessHandle::destroyForcibly);
    }

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
                assertThat(end.outcome()).isEqualTo(Outcome.TIMED_OUT);
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
                        .isEqualTo("Received 8 = 0 in work + 0 draft + 5 published + 0 returned + 3 quarantined");
            });
        }
    }

    @Test
    void document_whoseForkIsKilledFromOutside_isNotBlamedForIt() throws IOException {
        try (Installed node = Installed.start(Map.of(
                "incident-commons.data",
                data.toString(),
                "incident-commons.extract.extra-class-path",
                TrapParser.classPath(traps).toString()))) {
            node.receive("slow.hang", "\0\1 takes long");
            node.bean(Queue.class).start();
            for (int kills = 1; kills <= 3; kills++) {
                String killed = Integer.toString(kills);
                await().atMost(Duration.ofSeconds(90)).until(() -> {
                    if (isBeingRead()) {
                        killForks();
                    }
                    return node.column("select crashes >= " + killed + " from document")
                            .equals(List.of("1"));
                });
            }

            assertThat(node.column("select concat(state, ' ', lane) from document"))
                    .containsExactly("IN_WORK CAREFUL");
            node.bean(Interventions.class).cancel(node.batch().id());
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
