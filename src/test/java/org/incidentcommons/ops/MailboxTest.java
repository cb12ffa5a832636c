package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    Path folder;

    @Test
    void read_ofAFolder_givesEachMessageUnderItsOwnIdentifier() throws IOException {
        Map<String, String> messages = read("""
                From ops@example.org Mon Mar  1 08:00:00 2021
                Subject: The pump
                Message-ID: <a/1@example.org>

                It ran dry.
                From what we know, nobody heard it.

                >From the log: nothing.

                From - Tue Mar  2 08:00:00 2021
                Subject: No identifier

                Message-Id: <not@a.header>
                """);

        assertThat(messages).containsOnlyKeys("a_1@example.org.eml", "message-2.eml");
        assertThat(messages.get("a_1@example.org.eml"))
                .startsWith("Subject: The pump")
                .contains("\nFrom what we know")
                .contains("\nFrom the log: nothing.");
        assertThat(messages.get("message-2.eml")).contains("not@a.header");
    }

    @Test
    void read_ofALineWithoutEnd_keepsAllOfIt() throws IOException {
        String line = "x".repeat(300_000);
        assertThat(read("From a@example.org\nSubject: s\n\n" + line).get("message-1.eml"))
                .endsWith("\n" + line);
    }

    @Test
    void read_ofWhatIsNoMailFolder_givesNothing() throws IOException {
        assertThat(read("Dear all,\n\nFromage is not a separator.\n")).isEmpty();
    }

    @Test
    void is_asksTheFirstWordsOnlyWhereTheNameSaysNothing() throws IOException {
        Path box = Files.writeString(folder.resolve("Inbox"), "From a@example.org Mon\n");
        assertThat(Mailbox.is(box, "mail/Inbox")).isTrue();
        assertThat(Mailbox.is(box, "mail/Inbox.txt")).isFalse();
        assertThat(Mailbox.is(box, "mail/old.mbox")).isTrue();
    }

    private Map<String, String> read(String content) throws IOException {
        Path box = Files.writeString(folder.resolve("box.mbox"), content);
        Map<String, String> messages = new LinkedHashMap<>();
        long count = Mailbox.read(box, (name, file) -> messages.put(name, Files.readString(file)));
        assertThat(count).isEqualTo(messages.size());
        return messages;
    }
}
