package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that are entered together. */
class DeliveryIT {
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
    void documents_deliveredTogether_areCountedComparedAndQueuedAsIfEachCameAlone() throws Exception {
        try (Delivery delivery = node.bean(Inbox.class).deliver(node.batch())) {
            receive(delivery, "one.txt", "A pump ran dry.");
            receive(delivery, "same.txt", "A pump ran dry.");
            receive(delivery, "one.txt", "A pump ran dry twice.");
            receive(delivery, "one.txt", "A pump ran dry twice.");
        }

        assertThat(node.progress().received()).isEqualTo(3);
        assertThat(node.progress().unchanged()).isEqualTo(1);
        assertThat(node.column("select concat(name, ' ', state) from document order by id"))
                .containsExactly("one.txt IN_WORK", "same.txt DUPLICATE", "one.txt IN_WORK");
        assertThat(node.column("select task_instance from scheduled_tasks order by task_instance"))
                .containsExactly("1", "3");
        assertThat(node.audit().differences()).isEmpty();
    }

    @Test
    void documents_whenTheNextCannotBeRead_areEnteredAllTheSame() throws Exception {
        try (Delivery delivery = node.bean(Inbox.class).deliver(node.batch())) {
            receive(delivery, "one.txt", "A pump ran dry.");
            assertThatThrownBy(() -> delivery.receive("two.txt", Labels.NONE, broken()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("unplugged");
        }

        assertThat(node.column("select name from document")).containsExactly("one.txt");
    }

    @Test
    void names_longerThanTheirColumn_keepTheirEndAndStayDifferent() throws Exception {
        String end = "/deep".repeat(120) + "/report.txt";
        try (Delivery delivery = node.bean(Inbox.class).deliver(node.batch())) {
            receive(delivery, "a" + end, "A pump ran dry.");
            receive(delivery, "b" + end, "A valve stuck.");
        }
        node.bean(Inbox.class)
                .receiveRecords(
                        node.batch(),
                        "c" + end,
                        1,
                        List.of("{\"text\":\"A hose burst.\"}", "{\"text\":\"A seal broke.\"}"));
        node.bean(Queue.class).start();

        assertThat(node.outcomes())
                .hasSize(4)
                .allSatisfy((name, outcome) -> assertThat(outcome.state()).isEqualTo(DocumentState.PUBLISHED));
        assertThat(node.column("select distinct name from document where not is_record"))
                .hasSize(2)
                .allMatch(name -> name.endsWith("/deep/report.txt"));
    }

    private static void receive(Delivery delivery, String name, String text) throws IOException {
        delivery.receive(name, Labels.NONE, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
    }
}
