package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentcommons.community.Viewer;
import org.incidentcommons.report.Code;
import org.incidentcommons.report.CodeOrigin;
import org.incidentcommons.report.Report;
import org.incidentcommons.report.ReportId;
import org.incidentcommons.report.Reports;
import org.junit.jupiter.api.Test;

class ReprocessingIT {
    private static final String WHY = "The list of names was longer.";

    @Test
    void start_ofOutdatedDocuments_makesARevisionWithTheReasonOnlyWhereSomethingChangedAndKeepsWhatPeopleDecided()
            throws IOException {
        try (Installed node = Installed.start(Map.of("incident-commons.index.follow", false))) {
            node.bean(Inbox.class)
                    .receiveRecords(
                            node.batch(),
                            "records.jsonl",
                            1,
                            List.of(
                                    record("changed", "A pump ran dry."),
                                    record("same", "A valve stuck."),
                                    record("current", "A door jammed.")));
            node.bean(Queue.class).start();
            node.outcomes();
            node.sql("update document set rules = 'older' where name in ('changed', 'same')");
            node.sql("update report set title = 'As older rules had it' where external_id in ('changed', 'current')");
            node.sql(
                    "insert into report_code (report_id, code, origin, confidence, evidence)"
                            + " select id, 'cause:untested-restore', 'REVIEWER', 1, '' from report where external_id = 'changed'");

            Reprocessing reprocessing = node.bean(Reprocessing.class);
            assertThat(reprocessing.start(choice(Optional.empty(), true), WHY)).isEqualTo(2);
            node.outcomes();

            assertThat(node.column("select concat(external_id, ' ', revision, ' ', title) from report order by id"))
                    .containsExactly("changed 2 Pump", "same 1 Pump", "current 1 As older rules had it");
            Report changed = report(node, "changed");
            assertThat(node.bean(Reports.class).reason(changed.stored(), 2)).contains(WHY);
            assertThat(changed.codes())
                    .filteredOn(code -> code.origin() == CodeOrigin.REVIEWER)
                    .extracting(Code::code)
                    .containsExactly("cause:untested-restore");
            assertThat(reprocessing.start(choice(Optional.empty(), true), WHY)).isZero();
            assertThat(node.audit().differences()).isEmpty();
        }
    }

    @Test
    void start_ofADocumentThatCannotBeReadAnyMore_leavesItsReportAsItWas() throws IOException {
        try (Installed node = Installed.start(Map.of("incident-commons.index.follow", false))) {
            node.bean(Inbox.class)
                    .receiveRecords(node.batch(), "r.jsonl", 1, List.of(record("one", "A pump ran dry.")));
            node.bean(Queue.class).start();
            node.outcomes();
            node.sql("update record_place set bytes = 9");

            node.bean(Reprocessing.class).start(choice(Optional.of("cause:none-such"), false), WHY);
            assertThat(node.bean(Reprocessing.class).start(choice(Optional.empty(), false), WHY))
                    .isEqualTo(1);

            DocumentOutcome outcome = node.outcomes().get("one");
            assertThat(outcome.state()).isEqualTo(DocumentState.PUBLISHED);
            assertThat(outcome.reason()).contains("stays as it was");
            assertThat(report(node, "one").revision()).isEqualTo(1);
        }
    }

    private static Reprocessing.Choice choice(Optional<String> code, boolean outdated) {
        return new Reprocessing.Choice(
                Optional.of("Fictional Works"), Optional.empty(), Optional.empty(), Optional.empty(), code, outdated);
    }

    private static Report report(Installed node, String externalId) {
        String id = node.column("select id from report where external_id = '" + externalId + "'")
                .getFirst();
        return node.bean(Reports.class)
                .find(new ReportId(Long.parseLong(id)), Viewer.ANYONE)
                .orElseThrow();
    }

    private static String record(String name, String text) {
        return "{\"externalId\":\"%s\",\"title\":\"Pump\",\"text\":\"%s\"}".formatted(name, text);
    }
}
