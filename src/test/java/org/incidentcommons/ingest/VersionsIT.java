package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several versions of one document arrive before the first is read. */
class VersionsIT {
    private Installed node;

    @BeforeEach
    void start() {
        node = Installed.start(Map.of());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void versions_readInTheirOrder_becomeRevisionsOfOneReport() {
        node.receive("report.txt", "A pump ran dry.");
        node.receive("report.txt", "A pump ran dry twice.");

        node.bean(Worker.class).run(1, Lane.NORMAL);
        node.bean(Worker.class).run(2, Lane.NORMAL);

        assertThat(onlyReport().revision()).isEqualTo(2);
        assertThat(text()).contains("dry twice");
        assertThat(node.column("select distinct report_id from document")).hasSize(1);
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void versions_whenTheOlderIsReadLast_keepWhatTheNewerSays() {
        node.receive("report.txt", "A pump ran dry.");
        node.receive("report.txt", "A pump ran dry twice.");

        node.bean(Worker.class).run(2, Lane.NORMAL);
        node.bean(Worker.class).run(1, Lane.NORMAL);

        assertThat(onlyReport().revision()).isEqualTo(1);
        assertThat(text()).contains("dry twice");
        assertThat(node.column("select concat(state, ' ', report_id) from document"))
                .containsExactly("PUBLISHED 1", "PUBLISHED 1");
        assertThat(node.column("select reason from document where id = 1"))
                .singleElement()
                .asString()
                .contains("newer version");
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void versions_readAtTheSameTime_becomeOneReport() {
        for (int version = 0; version < 6; version++) {
            node.receive("report.txt", "A pump ran dry in version " + version + ".");
        }
        node.bean(Queue.class).start();

        node.outcomes();

        onlyReport();
        assertThat(text()).contains("version 5");
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void versionsOfARecord_inChunksReadInTheWrongOrder_becomeOneReportThatSaysTheNewest() throws IOException {
        receive("{\"externalId\":\"r-1\",\"text\":\"A valve stuck.\"}");
        receive("{\"externalId\":\"r-1\",\"text\":\"A valve stuck twice.\"}");
        List<String> chunks = node.column("select chunk from record_place order by chunk desc");

        for (String chunk : chunks) {
            node.bean(RecordsJob.class).run(Long.parseLong(chunk));
        }
        node.bean(Queue.class).start();

        node.outcomes();
        onlyReport();
        assertThat(text()).contains("stuck twice");
        assertThat(node.audit().differences()).isEmpty();
    }

    /** Its job of its own may end before the chunk of the newer one. */
    @Test
    void versionOfARecord_whoseOlderVersionEndedSinceItWasEntered_becomesARevisionOfItsReport() throws IOException {
        receive("{\"externalId\":\"r-1\",\"text\":\"A valve stuck.\"}");
        receive("{\"externalId\":\"r-1\",\"text\":\"A valve stuck twice.\"}");
        List<String> chunks = node.column("select chunk from record_place order by chunk");

        node.bean(RecordsJob.class).run(Long.parseLong(chunks.getFirst()));
        node.bean(Worker.class).run(1, Lane.NORMAL);
        onlyReport();
        node.bean(RecordsJob.class).run(Long.parseLong(chunks.getLast()));
        node.bean(Queue.class).start();

        node.outcomes();
        assertThat(onlyReport().revision()).isEqualTo(2);
        assertThat(text()).contains("stuck twice");
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void versionsOfARecord_inOneChunk_becomeOneReportThatSaysTheNewest() throws IOException {
        receive(
                "{\"externalId\":\"r-1\",\"text\":\"A valve stuck.\"}",
                "{\"externalId\":\"r-1\",\"text\":\"A valve stuck twice.\"}");
        node.bean(Queue.class).start();

        node.outcomes();
        onlyReport();
        assertThat(text()).contains("stuck twice");
    }

    private void receive(String... lines) throws IOException {
        node.bean(Inbox.class).receiveRecords(node.batch(), "records.jsonl", 1, List.of(lines));
    }

    private Report onlyReport() {
        assertThat(node.column("select id from report")).hasSize(1);
        return node.bean(Reports.class).findForPipeline(new ReportId(1)).orElseThrow();
    }

    private String text() {
        return onlyReport().sections().getFirst().body().value();
    }
}
