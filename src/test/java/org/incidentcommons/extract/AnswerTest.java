package org.incidentcommons.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.incidentcommons.extract.fork.Frame;
import org.incidentcommons.extract.fork.Frame.Kind;
import org.incidentcommons.extract.fork.Words;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final Answer answer = new Answer(1_000, 3);

    @Test
    void take_documentsAsTheyCome_putsThemTogether() throws IOException {
        take(Kind.DETECTED, "message/rfc822".getBytes(UTF_8));
        begin(0);
        text(0, "<body>Dear ");
        begin(1);
        text(1, "notes");
        text(0, "all");

        assertThat(answer.isDone()).isFalse();
        assertThat(answer.documents())
                .extracting(document -> document.get(TikaCoreProperties.TIKA_CONTENT))
                .containsExactly("<body>Dear all", "notes");
        assertThat(answer.documents().getFirst().get(Metadata.CONTENT_TYPE)).isEqualTo("message/rfc822");
    }

    @Test
    void take_nonsense_isRefused() throws IOException {
        assertThatThrownBy(() -> text(0, "of no document")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> begin(1)).isInstanceOf(IOException.class);
        begin(0);
        assertThatThrownBy(() -> begin(2)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> begin(0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> text(-1, "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> take(Kind.READY, new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> take(Kind.DONE, new byte[2])).isInstanceOf(IOException.class);
    }

    @Test
    void take_metadataThatSaysToBeLong_makesNoRoomForIt() throws IOException {
        begin(0);
        byte[] manyValues =
                ByteBuffer.allocate(8).putInt(0).putInt(Integer.MAX_VALUE).array();
        byte[] longName = ByteBuffer.allocate(12)
                .putInt(0)
                .putInt(1)
                .putInt(Integer.MAX_VALUE)
                .array();

        assertThatThrownBy(() -> take(Kind.METADATA, manyValues)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> take(Kind.METADATA, longName)).isInstanceOf(IOException.class);
    }

    @Test
    void take_metadata_isText() throws IOException {
        begin(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0);
        out.writeInt(1);
        Words.write(out, "dc:title");
        Words.write(out, "Über alles");
        take(Kind.METADATA, bytes.toByteArray());

        assertThat(answer.documents().getFirst().get("dc:title")).isEqualTo("Über alles");
    }

    @Test
    void take_moreThanIsTakenOver_isTooMuch() throws IOException {
        begin(0);
        begin(1);
        begin(1);
        assertThatThrownBy(() -> begin(1)).isInstanceOf(Answer.TooMuch.class);
        assertThatThrownBy(() -> text(0, "x".repeat(2_000))).isInstanceOf(Answer.TooMuch.class);
    }

    @Test
    void receive_whatIsNoMessage_isRefusedBeforeRoomIsMade() {
        assertThatThrownBy(() -> receive(4, 127, 255, 255, 255)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> receive(4, 255, 255, 255, 255)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> receive(99, 0, 0, 0, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> receive(3, 0, 0, 0, 9, 1)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> receive()).isInstanceOf(EOFException.class);
    }

    private static Frame receive(int... bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : bytes) {
            out.write(b);
        }
        return Frame.receive(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    }

    private void begin(int depth) throws IOException {
        take(Kind.BEGINS, ByteBuffer.allocate(4).putInt(depth).array());
    }

    private void text(int document, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        take(
                Kind.TEXT,
                ByteBuffer.allocate(4 + bytes.length)
                        .putInt(document)
                        .put(bytes)
                        .array());
    }

    private void take(Kind kind, byte[] content) throws IOException {
        answer.take(new Frame(kind, content));
    }
}
