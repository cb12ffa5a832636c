package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.TrapParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents by the class of their trouble, through the real fork. */
class LanesIT {
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
