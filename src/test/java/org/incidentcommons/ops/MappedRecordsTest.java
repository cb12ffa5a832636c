package org.incidentcommons.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedRecordsTest {
    private static final String CSV_MAPPING = """
            format: csv
            separator: ";"
            fields:
              externalId: {from: Number}
              title: {from: Subject}
              date: {from: [Year, Month], join: "-"}
              country: {from: Land, table: {Germany: DE, unknown: ""}, only: "[A-Z]{2}"}
              audience: {value: GREEN}
            sections:
              - {kind: overview, heading: What happened, from: Description}
              - {kind: lessons, heading: "", from: Learned}
            codes:
              - {from: Industry, code: "naics:{value}"}
              - {from: Cause, table: {backup: "cause:untested-restore"}, only: "cause:.*"}
            """;

    private final List<Long> numbers = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void read_ofCsvRows_makesRecordsAsTheMappingSays() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), "\uFEFF" + """
                Number;Subject;Year;Month;Land;Description;Learned;Industry;Cause
                7;"Tank; overfilled";2019;04;Germany;"A tank ran over.
                Twice.";- Ask twice.;32;backup
                8;No land;2020;;Atlantis;A belt tore.;;;other
                """);

        List<Map<String, Object>> records = read(CSV_MAPPING, csv);

        assertThat(records)
                .containsExactly(
                        Map.of(
                                "externalId", "7",
                                "title", "Tank; overfilled",
                                "date", "2019-04",
                                "country", "DE",
                                "audience", "GREEN",
                                "sections",
                                        List.of(
                                                section("overview", "What happened", "A tank ran over.\nTwice."),
                                                section("lessons", "", "- Ask twice.")),
                                "codes", List.of("naics:32", "cause:untested-restore")),
                        Map.of(
                                "externalId", "8",
                                "title", "No land",
                                "date", "2020",
                                "audience", "GREEN",
                                "sections", List.of(section("overview", "What happened", "A belt tore.")),
                                "codes", List.of()));
    }

    @Test
    void read_ofCsvWithoutANamedColumn_namesIt() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), "Number;Subject\n7;Tank\n");
        assertThatThrownBy(() -> read(CSV_MAPPING, csv))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("\"Year\"");
    }

    @Test
    void read_ofVerisIncidents_takesTextDateAndCodes() throws IOException {
        Path json = Files.writeString(folder.resolve("incidents.json"), """
                [{"incident_id":"F-1","summary":"A fictional clerk sent letters to wrong people.",
                  "timeline":{"incident":{"year":2014,"month":3}},
                  "victim":{"country":["DE"],"industry":"622110"},
                  "action":{"error":{"variety":["Misdelivery"],"vector":["Carelessness"]},"physical":{"variety":["Theft"]}}},
                 {"incident_id":"F-2","summary":"A disk was lost.","timeline":{"incident":{"year":2015}},
                  "victim":{"country":["Unknown"],"industry":"Unknown"},"action":{}}]
                """);

        List<Map<String, Object>> records = read(null, json);

        assertThat(records)
                .containsExactly(
                        Map.of(
                                "externalId", "F-1",
                                "text", "A fictional clerk sent letters to wrong people.",
                                "date", "2014-03",
                                "country", "DE",
                                "codes",
                                        List.of(
                                                "veris:action.error",
                                                "veris:action.physical",
                                                "veris:action.error.variety.Misdelivery",
                                                "veris:action.physical.variety.Theft",
                                                "veris:action.error.vector.Carelessness",
                                                "naics:622110")),
                        Map.of(
                                "externalId", "F-2",
                                "text", "A disk was lost.",
                                "date", "2015",
                                "codes", List.of()));
    }

    @Test
    void read_ofBrokenJson_keepsWhatStandsBeforeAndQuotesNothing() throws IOException {
        Path json = Files.writeString(
                folder.resolve("broken.json"), "[{\"incident_id\":\"F-1\"}, 7, {\"summary\": \"secret name");

        assertThat(read(null, json))
                .extracting(record -> record.get("externalId"))
                .containsExactly("F-1");
        assertThat(broken)
                .containsExactly(
                        "2: What stands in place 2 of the file is no JSON object.",
                        "3: The file cannot be read as JSON from object 3 on.");
    }

    @Test
    void read_ofBadRows_namesTheirLinesAndReadsTheOthers() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), """
                Number,Text
                1,"A tank ran over.
                Twice."
                2,too,many
                3
                4,"never closed
                5,A 5" pipe burst.

                6,"He said ""stop"", and left."
                """);

        List<Map<String, Object>> records =
                read("format: csv\nfields: {externalId: {from: Number}, text: {from: Text}}", csv);

        assertThat(records)
                .extracting(record -> record.get("externalId") + ": " + record.get("text"))
                .containsExactly(
                        "1: A tank ran over.\nTwice.", "5: A 5\" pipe burst.", "6: He said \"stop\", and left.");
        assertThat(numbers).containsExactly(2L, 7L, 9L);
        assertThat(broken)
                .containsExactly(
                        "4: The row in line 4 has 3 columns, but the file names 2; the others were read.",
                        "5: The row in line 5 has 1 columns, but the file names 2; the others were read.",
                        "6: Line 6 opens a quotation mark that is never closed.");
    }

    @Test
    void read_ofCsvInAnotherCharacterSet_takesItAsTheMappingSays() throws IOException {
        Path csv =
                Files.write(folder.resolve("list.csv"), "Text\nÜberlauf\n".getBytes(Charset.forName("windows-1252")));

        assertThat(read("format: csv\ncharacters: windows-1252\nfields: {text: {from: Text}}", csv))
                .extracting(record -> record.get("text"))
                .containsExactly("Überlauf");
    }

    @Test
    void mapping_withAnUnknownField_namesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), "format: csv\nfields:\n  txt: {from: A}\n");
        assertThatThrownBy(() -> RecordMapping.read(file.toString()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("\"txt\"");
    }

    private static Map<String, String> section(String kind, String heading, String text) {
        return Map.of("kind", kind, "heading", heading, "text", text);
    }

    /** @param mapping null for the one that comes with the program */
    private List<Map<String, Object>> read(String mapping, Path file) throws IOException {
        RecordMapping read = mapping == null ? RecordMapping.read("veris") : RecordMapping.of(mapping, "test");
        List<Map<String, Object>> records = new ArrayList<>();
        new MappedRecords(read).read(file, new MappedRecords.Receiver() {
            @Override
            public void record(long number, String record) throws IOException {
                numbers.add(number);
                records.add(ObjectMapper.getDefault().readValue(record, Argument.mapOf(String.class, Object.class)));
            }

            @Override
            public void broken(long number, String reason) {
                broken.add(number + ": " + reason);
            }
        });
        return records;
    }
}
