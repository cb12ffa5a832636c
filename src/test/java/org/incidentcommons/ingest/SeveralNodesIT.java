package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.extract.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share one database and one folder of originals, and nodes that were killed. */
class SeveralNodesIT {
    private static final int DOCUMENTS = 60;

    @TempDir
    Path originals;

    private Map<String, Object> shared() {
        return Map.of("incident-commons.ingest.originals", originals.toString());
    }

    @Test
    void twoNodesOnOneDatabase_doEachDocumentOnce() {
        try (Installed one = Installed.start(shared());
                Installed two = one.andAnother(shared())) {
            IntStream.range(0, DOCUMENTS)
                    .forEach(n -> one.receive("report-" + n + ".txt", "Pump " + n + " of Fictional Water ran dry."));
            one.bean(Queue.class).start();
            two.bean(Queue.class).start();

            assertThat(one.outcomes()).hasSize(DOCUMENTS).allSatisfy((name, end) -> {
                assertThat(end.state()).isEqualTo(DocumentState.PUBLISHED);
                assertThat(end.attempts()).isEqualTo(1);
            });
            assertThat(one.column("select count(*) from report")).containsExactly("" + DOCUMENTS);
            assertThat(one.column("select count(*) from report_change")).containsExactly("" + DOCUMENTS);
            await().untilAsserted(() -> assertThat(one.column("select count(*) from scheduled_tasks"))
                    .containsExactly("0"));
            assertThat(two.audit().differences()).isEmpty();
        }
    }

    @Test
    void attempt_thatIsNoLongerTheLast_writesNothing() {
        try (Installed node = Installed.start(Map.of())) {
            node.receive("report.txt", "A pump ran dry.");
            Ledger ledger = node.bean(Ledger.class);
            long id = Long.parseLong(node.column("select id from document").getFirst());
            Document first = ledger.start(id, Lane.NORMAL, 0).orElseThrow();
            Document second = ledger.start(id, Lane.NORMAL, 0).orElseThrow();

            assertThatThrownBy(() -> ledger.quarantine(first, Outcome.CORRUPT, "Late.", null, new StepTimes()))
                    .isInstanceOf(TakenOver.class);
            ledger.quarantine(second, Outcome.EMPTY, "In time.", null, new StepTimes());

            assertThat(node.column("select reason from document")).containsExactly("In time.");
            assertThat(ledger.start(id, Lane.NORMAL, 0)).isEmpty();
        }
    }

    @Test
    void jobsOfANodeThatWasKilled_goOnInSecondsWhetherItComesBackOrNot() {
        try (Installed node = Installed.start(Map.of())) {
            node.receive("own.txt", "A pump ran dry.");
            node.receive("of-another.txt", "A valve stuck.");
            node.receive("without-job.txt", "A fuse blew.");
            String self = node.bean(Node.class).name();
            node.sql("update document set attempts = 1, started_at = utc_timestamp(6)");
            node.sql("update scheduled_tasks set picked = true, picked_by = '" + self
                    + "', last_heartbeat = utc_timestamp(6) where task_instance = (select min(id) from document)");
            node.sql("update scheduled_tasks set picked = true, picked_by = 'node-dead',"
                    + " last_heartbeat = utc_timestamp(6) where not picked order by task_instance limit 1");
            node.sql("delete from scheduled_tasks where not picked");

            node.bean(Queue.class).start();

            await().atMost(Duration.ofSeconds(40)).until(() -> node.progress().of(DocumentState.IN_WORK) == 0);
            assertThat(node.outcomes().values())
                    .extracting(DocumentOutcome::state)
                    .containsOnly(DocumentState.PUBLISHED);
            assertThat(node.outcomes().values())
                    .extracting(DocumentOutcome::attempts)
                    .containsOnly(2);
        }
    }
}
