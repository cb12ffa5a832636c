package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.extract.TrapParser;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that one job takes, because they were entered together. */
class TogetherIT {
    @TempDir
    Path traps;

    private Installed node;

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void documents_enteredTogether_endTogetherAndAreEachTriedOnce() throws IOException {
        node = Installed.start(Map.of());
        enter(32, -1);

        assertThat(node.column("select count(*) from scheduled_tasks")).containsExactly("4");
        node.bean(Queue.class).start();

        assertAllPublished(32);
        assertThat(node.column("select distinct attempts from document")).containsExactly("1");
        assertThat(node.column("select count(*) from document where save_ms is null"))
                .containsExactly("0");
    }

    @Test
    void run_ofAJobThatWasCutOff_publishesEachDocumentOnce() throws IOException {
        node = Installed.start(Map.of());
        enter(32, -1);
        JointLedger ledger = node.bean(JointLedger.class);
        long together = Long.parseLong(
                node.column("select together from document where id = 1").getFirst());
        List<Document> waiting = ledger.waiting(together);
        ledger.startFirst(waiting.get(0));
        ledger.startFirst(waiting.get(1)); // and then the program died

        node.bean(Queue.class).start();

        assertAllPublished(32);
        assertThat(node.column("select attempts from document where id in (1, 2, 3) order by id"))
                .containsExactly("2", "2", "1");
        node.bean(TogetherJob.class).run(together); // once more, when all is done
        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isEqualTo(32);
    }

    @Test
    void startFirst_ofADocumentThatIsCancelledOrTriedMeanwhile_startsNothing() throws IOException {
        node = Installed.start(Map.of());
        enter(32, -1);
        JointLedger ledger = node.bean(JointLedger.class);
        List<Document> waiting = ledger.waiting(Long.parseLong(
                node.column("select together from document where id = 1").getFirst()));

        assertThat(ledger.startFirst(waiting.getFirst()))
                .hasValueSatisfying(started -> assertThat(started.attempts()).isEqualTo(1));
        assertThat(ledger.startFirst(waiting.getFirst())).isEmpty();
        node.bean(Interventions.class).cancel(node.batch().id());
        assertThat(ledger.startFirst(waiting.getLast())).isEmpty();
    }

    @Test
    void documents_withPoisonAmongThem_endAsIfEachHadCome() throws IOException {
        node = Installed.start(Map.of(
                "incident-commons.extract.extra-class-path",
                TrapParser.classPath(traps).toString(),
                "incident-commons.extract.timeout",
                "PT10S"));
        List<Inbox.Arrival> arrivals = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            arrivals.add(arrival("sound-" + n + ".txt", report(n, "")));
            if (n == 2) {
                arrivals.add(arrival("stuck.hang", "\0\1 never ends"));
            } else if (n == 12) {
                arrivals.add(arrival("poison.exit", "\0\1 ends the reading program"));
            }
        }
        node.bean(Inbox.class).take(node.batch(), arrivals);
        node.bean(Queue.class).start();

        Map<String, DocumentOutcome> outcomes = node.outcomes();

        assertThat(outcomes.get("stuck.hang").attempts()).isEqualTo(2);
        assertThat(outcomes.get("poison.exit").outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(outcomes.get("poison.exit").attempts()).isEqualTo(2);
        assertThat(node.column("select distinct concat(state, ' ', attempts) from document where name like 'sound%'"))
                .containsExactly("PUBLISHED 1");
        assertThat(node.column("""
                        select count(*) from document sound
                        join document stuck on stuck.name = 'stuck.hang' and stuck.together = sound.together
                        where sound.name like 'sound%' and sound.finished_at < stuck.finished_at"""))
                .as("those that share a job with one that hangs do not wait for it")
                .containsExactly("7");
        assertThat(node.audit().differences()).isEmpty();
    }

    /** As where a report has something that the database refuses: nothing of the transaction stays. */
    @Test
    void documents_withOneThatTheDatabaseRefuses_areReadAgainEachAlone() throws IOException {
        node = Installed.start(Map.of());
        node.sql("""
                create trigger refuse before insert on report for each row
                if new.title like '%unlucky%' then
                    signal sqlstate '23000' set message_text = 'refused';
                end if""");
        enter(32, 5);
        node.bean(Queue.class).start();

        Map<String, DocumentOutcome> outcomes = node.outcomes();

        assertThat(outcomes.get("5.txt").state()).isEqualTo(DocumentState.QUARANTINED);
        assertThat(outcomes.get("5.txt").reason()).contains("the log tells why");
        assertThat(node.column("select count(*) from document where state = 'PUBLISHED'"))
                .containsExactly("31");
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void documents_ofAJobThatIsGone_areQueuedAgain() throws IOException {
        node = Installed.start(Map.of());
        enter(32, -1);
        assertThat(node.bean(Queue.class).queueLost()).isZero();
        node.sql("delete from scheduled_tasks limit 1");

        assertThat(node.bean(Queue.class).queueLost()).isEqualTo(8);
        node.bean(Queue.class).start();

        assertAllPublished(32);
    }

    private void assertAllPublished(int documents) {
        assertThat(node.outcomes().values())
                .hasSize(documents)
                .allSatisfy(outcome -> assertThat(outcome.state()).isEqualTo(DocumentState.PUBLISHED));
        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isEqualTo(documents);
        assertThat(node.audit().differences()).isEmpty();
    }

    /** @param unlucky which of them the database refuses */
    private void enter(int documents, int unlucky) throws IOException {
        List<Inbox.Arrival> arrivals = new ArrayList<>();
        for (int n = 0; n < documents; n++) {
            arrivals.add(arrival(n + ".txt", report(n, n == unlucky ? "unlucky " : "")));
        }
        node.bean(Inbox.class).take(node.batch(), arrivals);
    }

    private static String report(int number, String what) {
        return "An " + what + "pump ran dry at plant " + number + "\n\nNobody heard the alarm, for it was off.";
    }

    private Inbox.Arrival arrival(String name, String text) throws IOException {
        return node.bean(Inbox.class)
                .arrival(name, Labels.NONE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
