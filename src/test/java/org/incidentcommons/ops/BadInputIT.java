package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.incidentcommons.fixture.Program;
import org.incidentcommons.ops.database.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can get wrong: one clear sentence each, an exit code that is not zero, nothing lost. */
class BadInputIT {
    @TempDir
    Path folder;

    @Test
    void importOfAPathThatIsNotThere_saysSo() {
        assertOneSentence(
                run("import", folder.resolve("nowhere").toString(), "--organization", "X"),
                1,
                "There is no file or folder");
    }

    @Test
    void unknownOption_isNamed() {
        Program.Run run = run("serve", "--prot", "80");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints().getFirst()).contains("--prot");
    }

    @Test
    void serveOnAPortInUse_saysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Program.Run run = Program.run(
                    environment(Map.of("MICRONAUT_SERVER_PORT", Integer.toString(taken.getLocalPort()))), "", "serve");
            assertOneSentence(run, 1, "is in use by another program");
        }
    }

    @Test
    void serveWithAPortThatIsNoNumber_saysSo() {
        Program.Run run = Program.run(environment(Map.of("MICRONAUT_SERVER_PORT", "eighty")), "", "serve");
        assertOneSentence(run, 1, "micronaut.server.port must be a number");
    }

    @Test
    void dataFolderThatIsAFile_cannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Program.Run run = Program.run(Map.of("INCIDENT_COMMONS_DATA", file.toString()), "", "verify");
        assertOneSentence(run, 1, "cannot be written");
    }

    @Test
    void dataFolderInUse_saysSo() {
        try (DataFolder held = DataFolder.open(folder.resolve("data"))) {
            assertOneSentence(run("verify"), 1, "is in use by another process");
        }
    }

    @Test
    void databaseThatDoesNotAnswer_saysSoWithoutThePassword() {
        Program.Run run = Program.run(
                environment(Map.of(
                        "INCIDENT_COMMONS_JDBC_URL", "jdbc:mariadb://127.0.0.1:1/commons?user=u&password=secret")),
                "",
                "verify");
        assertOneSentence(run, 1, "cannot be reached");
        assertThat(run.err()).doesNotContain("secret");
    }

    @Test
    void settingOutOfRange_isNamed() {
        Program.Run run =
                Program.run(environment(Map.of("INCIDENT_COMMONS_INGEST_ACCEPT_THEME_ABOVE", "7")), "", "verify");
        assertOneSentence(run, 1, "accept-theme-above must be within 0 and 1");
    }

    @Test
    void brokenLabels_areNamed() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("labels.csv"), "title,date\nA pump,2020\n");
        Files.writeString(documents.resolve("one.txt"), "A pump ran dry.");
        Program.Run run = run("import", documents.toString(), "--organization", "X");
        assertThat(run.complaints()).as(run.err()).last().asString().contains("labels.csv has no column named file");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void brokenVocabulary_stopsTheStartWithFileAndLine() throws IOException {
        Path vocabulary = Files.createDirectories(folder.resolve("config").resolve("vocabulary"));
        Files.writeString(vocabulary.resolve("themes.yaml"), "scheme: theme\ntitle: Themes\nconcepts: 7\n");
        Program.Run run = Program.run(
                environment(Map.of(
                        "INCIDENT_COMMONS_CONFIG", folder.resolve("config").toString())),
                "",
                "verify");
        assertOneSentence(run, 1, "themes.yaml:3");
    }

    @Test
    void brokenSynonyms_stopTheStartWithFileAndLine() throws IOException {
        Path search = Files.createDirectories(folder.resolve("config").resolve("search"));
        Files.writeString(search.resolve("synonyms.txt"), "laptop, notebook computer\na => b => c\n");
        Program.Run run = Program.run(
                environment(Map.of(
                        "INCIDENT_COMMONS_CONFIG", folder.resolve("config").toString())),
                "",
                "verify");
        assertOneSentence(run, 1, "search/synonyms.txt: line 2");
    }

    private Program.Run run(String... arguments) {
        return Program.run(environment(Map.of()), "", arguments);
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("INCIDENT_COMMONS_DATA", folder.resolve("data").toString());
        return environment;
    }

    private static void assertOneSentence(Program.Run run, int exitCode, String words) {
        assertThat(run.complaints()).as(run.err()).singleElement().asString().contains(words);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
