package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {
    @TempDir
    Path folder;

    private Map<String, String> environment;
    private Path inbox;

    @BeforeEach
    void makeDocuments() throws IOException {
        environment = Map.of("INCIDENT_COMMONS_DATA", folder.resolve("data").toString());
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("one.txt"), "A pump of Fictional Water ran dry and the alarm was not heard.");
        Files.writeString(inbox.resolve("two.html"), "<h1>Late certificate</h1><p>A certificate expired at noon.</p>");
        Files.writeString(inbox.resolve("same-again.txt"), Files.readString(inbox.resolve("one.txt")));
        Files.createFile(inbox.resolve("empty.docx"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("two-notes.zip")))) {
            for (String note : new String[] {"first", "second"}) {
                zip.putNextEntry(new ZipEntry(note + ".txt"));
                zip.write(("The " + note + " note tells of a forklift that hit a rack.").getBytes());
                zip.closeEntry();
            }
        }
        Files.writeString(inbox.resolve("records.jsonl"), """
                {"externalId":"r-1","title":"Wrong tank","text":"A tank was overfilled.","date":"2019-04","country":"DE","codes":["veris:action.error","naics:32"]}
                {"externalId":"r-2","sections":[{"kind":"lessons","heading":"","text":"- Ask twice."}],"audience":"GREEN"}
                {"externalId":"r-3","text":"Bad date.","date":"yesterday"}
                not json
                """);
    }

    @Test
    void importAgain_ofUnchangedDocuments_changesNothingAndTheTableAddsUp() throws IOException {
        Program.Run first = imported("--publish");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("inbox/records.jsonl:3 (r-3): The date must be written")
                .contains("inbox/records.jsonl:4: The line is not a JSON object")
                .containsPattern("The same content came before:\n  inbox/same-again.txt is IC-\\d+\n");
        // one, two, same-again, empty, the zip and its two notes, four records
        assertThat(first.out())
                .containsPattern("published +6\n")
                .containsPattern("duplicate +1\n")
                .containsPattern("unpacked archive +1\n")
                .containsPattern("quarantined +3\n")
                .containsPattern("total +11\n");

        Program.Run second = imported("--publish");
        assertThat(second.out()).containsPattern("unchanged +9\n").containsPattern("total +9\n");

        Files.writeString(inbox.resolve("one.txt"), "A pump ran dry twice.");
        Program.Run third = imported("--publish");
        assertThat(third.out()).containsPattern("published +1\n").containsPattern("unchanged +8\n");

        Program.Run verified = Program.run(environment, "", "verify");
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("6 published reports compared: all agree.");
    }

    @Test
    void importOfDrafts_thenWithPublish_publishesThem() {
        assertThat(imported().out()).containsPattern("draft +6\n");
        assertThat(imported("--publish").out()).containsPattern("published +6\n");
    }

    @Test
    void verify_afterAFileWasAltered_namesTheDocument() throws IOException {
        imported("--publish");
        try (var files = Files.walk(folder.resolve("data").resolve("files"))) {
            Path stored = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
            Files.writeString(stored, "something else");
        }

        Program.Run verified = Program.run(environment, "", "verify");

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).containsPattern("The stored file of document \\d+ was altered\\.");
    }

    @Test
    void import_withTheVerisMapping_makesAReportOfEachIncidentAndAnOutcomeOfABrokenFile() throws IOException {
        Path incidents = Files.createDirectories(folder.resolve("incidents"));
        Files.writeString(incidents.resolve("a.json"), "{\"summary\": \"cut o");
        Files.writeString(incidents.resolve("b.json"), """
                {"incident_id":"F-1","summary":"A fictional clerk sent letters to wrong people.",
                 "timeline":{"incident":{"year":2014}},"victim":{"country":["DE"],"industry":"622110"},
                 "action":{"error":{"variety":["Misdelivery"]}}}
                """);

        Program.Run run = Program.run(
                environment,
                "",
                "import",
                incidents.toString(),
                "--organization",
                "Fictional Post",
                "--publish",
                "--mapping",
                "veris");

        assertThat(run.out())
                .as(run.err())
                .containsPattern("published +1\n")
                .containsPattern("quarantined +1\n")
                .contains("cannot be read as JSON");
    }

    @Test
    void import_ofCsvWithBadRows_endsEachRowOnceAndNamesTheBadOnesByTheirLine() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), """
                Id,Day,Text
                r-1,2020-01-02,A pump ran dry.
                r-2,yesterday,A valve stuck.
                r-3,2020-01-03
                r-4,2020-01-04,A fuse blew.
                """);
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "format: csv\nfields: {externalId: {from: Id}, date: {from: Day}, text: {from: Text}}\n");

        Program.Run run = Program.run(
                environment,
                "",
                "import",
                folder.resolve("rows.csv").toString(),
                "--organization",
                "Fictional Water",
                "--publish",
                "--mapping",
                mapping.toString());

        assertThat(run.out())
                .as(run.err())
                .containsPattern("published +2\n")
                .containsPattern("quarantined +2\n")
                .containsPattern("total +4\n")
                .contains("rows.csv:3 (r-2): The date must be written")
                .contains("rows.csv:4: The row in line 4 has 2 columns, but the file names 3");
    }

    private Program.Run imported(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "import";
        arguments[1] = inbox.toString();
        arguments[2] = "--organization";
        arguments[3] = "Fictional Water";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Program.run(environment, "", arguments);
    }
}
