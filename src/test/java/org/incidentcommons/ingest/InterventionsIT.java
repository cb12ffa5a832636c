package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incidentcommons.extract.Outcome;
import org.incidentcommons.ingest.Interventions.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterventionsIT {
    private static final Optional<Outcome> ANY_OUTCOME = Optional.empty();
    private static final Optional<String> ANY_TYPE = Optional.empty();

    private Installed node;

    @BeforeEach
    void receiveGoodAndBad() throws IOException {
        node = Installed.start(Map.of());
        node.receive("sound.txt", "A pump ran dry.");
        node.receive("broken.docx", "PK\u0003\u0004 and then nothing that Word would know");
        node.receive("empty.txt", "");
        node.bean(Inbox.class).receiveUnreadable(node.batch(), "unreadable.txt", "It could not be opened.");
        node.bean(Inbox.class).receive(node.batch(), "notes.zip", Labels.NONE, new ByteArrayInputStream(zip()));
        node.bean(Queue.class).start();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("good.txt"));
            zip.write("A forklift hit a rack.".getBytes());
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void retryOfTheFailed_triesThemOnceMoreAndChangesNothingElse() {
        node.outcomes();
        long reports = reports();

        int retried = node.bean(Interventions.class)
                .retry(new Choice(Optional.of(node.batch().id()), false, ANY_OUTCOME, ANY_TYPE));

        assertThat(retried).as("what is broken and what is empty").isEqualTo(2);
        Map<String, DocumentOutcome> outcomes = node.outcomes();
        assertThat(outcomes.get("broken.docx").attempts()).isEqualTo(2);
        assertThat(outcomes.get("sound.txt").attempts()).isEqualTo(1);
        assertThat(outcomes.get("unreadable.txt").reason()).isEqualTo("It could not be opened.");
        assertThat(outcomes).hasSize(6);
        assertThat(reports()).isEqualTo(reports);
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void retryOfOneKindOrType_triesOnlyThose() {
        node.outcomes();
        Interventions interventions = node.bean(Interventions.class);
        String type = node.column("select media_type from document where name = 'broken.docx'")
                .getFirst();

        assertThat(interventions.retry(new Choice(Optional.empty(), false, Optional.of(Outcome.TIMED_OUT), ANY_TYPE)))
                .isZero();
        assertThat(interventions.retry(new Choice(Optional.empty(), false, ANY_OUTCOME, Optional.of(type))))
                .isEqualTo(1);
        assertThat(node.outcomes().get("broken.docx").attempts()).isEqualTo(2);
        assertThat(node.outcomes().get("empty.txt").attempts()).isEqualTo(1);
    }

    @Test
    void cancel_stopsWhatIsNotDoneAndRetryTakesItUpAgain() {
        node.outcomes();
        node.bean(Queue.class).stop();
        node.receive("late.txt", "A valve stuck.");

        assertThat(node.bean(Interventions.class).cancel(node.batch().id())).isEqualTo(1);
        assertThat(node.progress()).satisfies(progress -> {
            assertThat(progress.isCancelled()).isTrue();
            assertThat(progress.isFinished()).isTrue();
        });
        node.bean(Queue.class).start();
        await().until(() -> node.column("select count(*) from scheduled_tasks").equals(java.util.List.of("0")));
        assertThat(node.outcomes().get("late.txt").state()).isEqualTo(DocumentState.CANCELLED);

        node.bean(Interventions.class).retry(new Choice(Optional.empty(), true, ANY_OUTCOME, ANY_TYPE));
        assertThat(node.outcomes().get("late.txt").state()).isEqualTo(DocumentState.PUBLISHED);
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void audit_whenARowIsMissing_tellsWhichImportDoesNotAddUp() {
        node.outcomes();
        node.sql("delete from document where name = 'unreadable.txt'");

        assertThat(node.audit().differences())
                .anyMatch(difference -> difference.startsWith("Import 1 received 6 documents, but has 5"));
    }

    private long reports() {
        return Long.parseLong(node.column("select count(*) from report").getFirst());
    }
}
