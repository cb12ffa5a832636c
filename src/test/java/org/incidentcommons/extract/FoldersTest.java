package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path scratch;

    @Test
    void deleteAbandoned_foldersOfDeadProcesses_goAndOursStay() throws IOException {
        Path ours = Folders.create(scratch);
        Path before = Files.createDirectories(scratch.resolve(
                "extract-%d-1000-1".formatted(ProcessHandle.current().pid())));
        Path dead = Files.createDirectories(scratch.resolve("extract-999999999-1000-1/tmp"));
        Path other = Files.createDirectories(scratch.resolve("extract-of-something-else"));
        Files.writeString(dead.resolve("left"), "left");

        Folders.deleteAbandoned(scratch);

        assertThat(ours).exists();
        assertThat(other).exists();
        assertThat(before).doesNotExist();
        assertThat(dead.getParent()).doesNotExist();
    }

    @Test
    void empty_folderWithFiles_staysWithoutThem() throws IOException {
        Files.writeString(Files.createDirectories(scratch.resolve("a/b")).resolve("c"), "c");

        Folders.empty(scratch);

        assertThat(scratch).isEmptyDirectory();
    }
}
