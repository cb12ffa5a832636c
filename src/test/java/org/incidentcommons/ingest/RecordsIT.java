package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.incidentcommons.benchmark.InventedRecords;
import org.incidentcommons.report.Reports;
import org.incidentcommons.report.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordsIT {
    private Installed node;

    @BeforeEach
    void start() {
        node = Installed.start(Map.of("incident-commons.index.follow", false));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void receiveRecords_ofSeveralChunksWithBadOnes_givesEachOneOutcomeAndStoresFewFiles() throws IOException {
        List<String> lines = new ArrayList<>(records(1, 401));
        lines.set(7, "{\"text\":");
        lines.set(250, "{\"externalId\":\"odd\",\"text\":\"Something happened.\",\"country\":\"Atlantis\"}");
        lines.set(300, "{\"externalId\":\"empty\",\"text\":\"\"}");
        receive(lines);

        node.bean(Queue.class).start();

        Map<String, DocumentOutcome> outcomes = node.outcomes();
        assertThat(outcomes).hasSize(401);
        assertThat(outcomes.get("records.jsonl:8").reason()).contains("not a JSON object");
        assertThat(outcomes.get("odd").reason()).contains("ISO 3166-1");
        assertThat(outcomes.get("empty").reason()).contains("no text");
        assertThat(node.progress().of(DocumentState.PUBLISHED)).isEqualTo(398);
        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isEqualTo(398);
        assertThat(node.column("select count(distinct file) from record_place")).containsExactly("3");
        assertThat(node.audit().differences()).isEmpty();
        assertThat(node.audit().files()).isEqualTo(3);
    }

    @Test
    void receiveRecords_again_takesOnlyWhatChangedAndMakesItANewRevision() throws IOException {
        receive(records(1, 30));
        node.bean(Queue.class).start();
        node.outcomes();
        List<String> lines = new ArrayList<>(records(1, 30));
        lines.set(3, lines.get(3).replace(" the ", " that "));
        receive(lines);

        assertThat(node.outcomes()).hasSize(30);
        assertThat(node.progress().unchanged()).isEqualTo(29);
        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isEqualTo(30);
        assertThat(node.column("select max(revision) from report")).containsExactly("2");
    }

    @Test
    void run_ofAChunkThatWasCutOff_publishesEachRecordOnce() throws IOException {
        receive(records(1, 40));
        long chunk = Long.parseLong(
                node.column("select min(chunk) from record_place").getFirst());
        node.bean(JointLedger.class).start(chunk); // and then the program died

        node.bean(Queue.class).start();

        assertThat(node.outcomes().values())
                .hasSize(40)
                .allSatisfy(outcome -> assertThat(outcome.state()).isEqualTo(DocumentState.PUBLISHED));
        node.bean(RecordsJob.class).run(chunk); // once more, when all is done
        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isEqualTo(40);
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void settle_ofRecordsThatWereCancelledMeanwhile_writesNothing() throws IOException {
        receive(records(1, 5));
        long chunk = Long.parseLong(
                node.column("select min(chunk) from record_place").getFirst());
        List<Document> started = node.bean(JointLedger.class).start(chunk);
        List<Read> read = new ArrayList<>();
        for (Document document : started) {
            read.add(node.bean(DocumentJob.class).readRecord(document, new StepTimes()));
        }
        node.bean(Interventions.class).cancel(node.batch().id());

        node.bean(JointLedger.class).settle(read, List.of());

        assertThat(node.bean(Reports.class).count(Status.PUBLISHED)).isZero();
        assertThat(node.progress().of(DocumentState.CANCELLED)).isEqualTo(5);
    }

    private void receive(List<String> lines) throws IOException {
        node.bean(Inbox.class).receiveRecords(node.batch(), "records.jsonl", 1, lines);
    }

    private static List<String> records(int first, int count) {
        ObjectMapper json = ObjectMapper.getDefault();
        return IntStream.range(first, first + count)
                .mapToObj(number -> {
                    try {
                        return json.writeValueAsString(InventedRecords.record(number));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
