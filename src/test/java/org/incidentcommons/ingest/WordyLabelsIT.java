package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of which their contributor says more than anyone would. */
class WordyLabelsIT {
    private static final String LONG = "pump ".repeat(20_000);

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
    void records_withALabelThatIsTooLong_haveAnOutcome_andTheOthersTheirReport() throws IOException {
        String codes = IntStream.range(0, 5_000)
                .mapToObj(number -> "\"cause:nothing-" + number + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        List<String> labels = Stream.concat(
                        Stream.of("externalId", "title", "date", "country", "kind", "severity", "event", "audience")
                                .map(label -> "\"" + label + "\":\"" + LONG + "\""),
                        Stream.of(
                                "\"codes\":" + codes,
                                "\"codes\":[\"" + LONG + "\"]",
                                "\"event\":\"" + "x".repeat(300) + "\"",
                                "\"externalId\":\"" + "x".repeat(300) + "\"",
                                "\"title\":\"" + "x".repeat(501) + "\""))
                .toList();
        node.bean(Inbox.class)
                .receiveRecords(
                        node.batch(),
                        "records.jsonl",
                        1,
                        Stream.concat(
                                        Stream.of(record(0, "\"country\":\"FR\"")),
                                        IntStream.range(0, labels.size())
                                                .mapToObj(number -> record(number + 1, labels.get(number))))
                                .toList());
        node.bean(Queue.class).start();

        Map<String, DocumentOutcome> outcomes = node.outcomes();

        assertThat(outcomes).hasSize(labels.size() + 1);
        assertThat(outcomes.values())
                .filteredOn(outcome -> outcome.state() == DocumentState.QUARANTINED)
                .hasSize(7) // what cannot be cut or left out: identifiers, date, country, kind, severity, audience
                .allMatch(outcome -> !outcome.reason().isBlank());
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void document_withALabelThatIsTooLong_isReadWhenItIsSentWithoutIt() throws IOException {
        Labels wordy = new Labels(null, LONG, null, null, null, null, null, null, null);
        for (Labels labels : List.of(wordy, wordy, Labels.NONE, Labels.NONE)) {
            byte[] text = "A pump ran dry.".getBytes(StandardCharsets.UTF_8);
            node.bean(Inbox.class).receive(node.batch(), "one.txt", labels, new ByteArrayInputStream(text));
        }
        node.bean(Queue.class).start();

        assertThat(node.outcomes()).hasSize(1);
        assertThat(node.column("select state from document order by id")).containsExactly("QUARANTINED", "PUBLISHED");
        assertThat(node.progress().unchanged()).isEqualTo(2);
    }

    @Test
    void documents_withALabelThatIsTooLong_haveAnOutcome() throws IOException {
        List<Labels> labels = List.of(
                new Labels(LONG, null, null, null, null, null, null, null, null),
                new Labels(null, LONG, null, null, null, null, null, null, null),
                new Labels(null, null, LONG, null, null, null, null, null, null),
                new Labels(null, null, null, null, null, null, LONG, null, null),
                new Labels(null, null, null, null, null, null, null, List.of(LONG), null));
        for (int i = 0; i < labels.size(); i++) {
            byte[] text = ("Pump " + i + " ran dry.").getBytes(StandardCharsets.UTF_8);
            node.bean(Inbox.class).receive(node.batch(), i + ".txt", labels.get(i), new ByteArrayInputStream(text));
        }
        node.bean(Queue.class).start();

        assertThat(node.outcomes()).hasSize(labels.size()).allSatisfy((name, outcome) -> {
            assertThat(outcome.state()).isEqualTo(DocumentState.QUARANTINED);
            assertThat(outcome.reason()).isEqualTo("What its labels say is too long; all may have 64 KB.");
        });
        assertThat(node.audit().differences()).isEmpty();
    }

    private static String record(int number, String label) {
        return "{" + label + ",\"text\":\"Pump " + number + " ran dry.\"}";
    }
}
