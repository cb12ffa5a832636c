package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.incidentcommons.fixture.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandIT {
    private static final String TEXT = "The nightly backup had never been restored. It was reported by Mara Lindqvist,"
            + " mara.lindqvist@example.org, after ransomware encrypted the file servers of the hospital.";

    @Test
    void checkJsonl_ofALine_printsTheContractWithOffsetsIntoTheText() throws IOException {
        ObjectMapper json = ObjectMapper.getDefault();
        String line = json.writeValueAsString(Map.of("id", "a-1", "text", TEXT));

        Program.Run run = Program.run(Map.of(), line + "\n", "check", "--jsonl");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<?, ?> checked = json.readValue(run.out(), Map.class);
        assertThat(checked.keySet())
                .map(Object::toString)
                .contains(
                        "id",
                        "outcome",
                        "reason",
                        "mediaType",
                        "language",
                        "title",
                        "sections",
                        "measures",
                        "findings",
                        "suggestions");
        assertThat(checked.get("id")).isEqualTo("a-1");
        assertThat(checked.get("outcome")).isEqualTo("EXTRACTED");
        for (Object found : (List<?>) checked.get("findings")) {
            Map<?, ?> finding = (Map<?, ?>) found;
            int start = ((Number) finding.get("start")).intValue();
            int end = ((Number) finding.get("end")).intValue();
            assertThat(TEXT.substring(start, end)).isEqualTo(finding.get("text"));
        }
        assertThat((List<?>) checked.get("findings")).hasSizeGreaterThanOrEqualTo(2);
        assertThat((List<?>) checked.get("suggestions"))
                .extracting(suggestion -> (Object) ((Map<?, ?>) suggestion).get("code"))
                .contains("theme:ransomware", "sector:hospitals");
        assertThat(checked.get("sections").toString()).doesNotContain("Lindqvist");
    }

    @Test
    void checkJsonl_ofABrokenLine_saysSoAndGoesOn() {
        Program.Run run =
                Program.run(Map.of(), "{ nonsense\n{\"id\":\"2\",\"text\":\"A valve failed.\"}\n", "check", "--jsonl");

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("Line 1 is not a JSON object").contains("\"id\":\"2\"");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void check_ofFiles_printsForPeopleAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.md");
        Files.writeString(report, """
                # A gauge that stood still

                ## What happened
                The level gauge of a tank stood still for six hours.

                ## Lessons learned
                - Compare two gauges before filling.
                """);
        Path empty = Files.createFile(folder.resolve("empty.pdf"));

        Program.Run run = Program.run(Map.of(), "", "check", report.toString(), empty.toString());

        assertThat(run.out())
                .contains("A gauge that stood still", "[overview] What happened", "Compare two gauges")
                .contains("empty.pdf");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void check_withoutFiles_saysWhatToGive() {
        Program.Run run = Program.run(Map.of(), "", "check");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.complaints().getFirst()).isEqualTo("Give files to check, or --jsonl.");
    }
}
