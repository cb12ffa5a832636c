package org.incidentcommons.sanitize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    private static final Sanitizer SANITIZER = Sanitizer.standard();
    private static final Hints HINTS = Hints.organizations("Brindlemoor Dairy Ltd");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | write to anna.example@mail.example.org today | anna.example@mail.example.org",
                "EMAIL | write to helpdesk at example dot org today | helpdesk at example dot org",
                "EMAIL | write to helpdesk (at) example.org today | helpdesk (at) example.org",
                "IP_ADDRESS | blocked 198.51.100.0/24 at once | 198.51.100.0/24",
                "IP_ADDRESS | seen from 203[.]0[.]113[.]9 again | 203[.]0[.]113[.]9",
                "IP_ADDRESS | seen from 2001:db8::8a2e:370 again | 2001:db8::8a2e:370",
                "MAC_ADDRESS | port of 00-1A-2B-3C-4D-5E closed | 00-1A-2B-3C-4D-5E",
                "PHONE | reached on +49 30 901820 later | +49 30 901820",
                "PHONE | in the U.S. on (202) 555-0143 later | (202) 555-0143",
                "PHONE | they call 555 0143 at night | 555 0143",
                "URL | see https://status.example.org/a?b=1. Then | https://status.example.org/a?b=1",
                "HOST_NAME | restarted web01.example.com at noon | web01.example.com",
                "HOST_NAME | restarted db3.corp at noon | db3.corp",
                "HOST_NAME | copied from \\\\filer7\\finance\\q3 by night | \\\\filer7\\finance\\q3",
                "CARD_NUMBER | paid with 5555 5555 5555 4444 twice | 5555 5555 5555 4444",
                "BANK_ACCOUNT | paid to DE89 3704 0044 0532 0130 00 twice | DE89 3704 0044 0532 0130 00",
                "NATIONAL_ID | his number 078-05-1120 was printed | 078-05-1120",
                "NATIONAL_ID | her number AB 12 34 56 C was printed | AB 12 34 56 C",
                "NATIONAL_ID | the NHS number 943 476 5919 was printed | 943 476 5919",
                "NATIONAL_ID | el DNI 12345678Z fue impreso | 12345678Z",
                "NATIONAL_ID | the CPF 529.982.247-25 was printed | 529.982.247-25",
                "VEHICLE | the van 1M8GDM9AXKP042788 was towed | 1M8GDM9AXKP042788",
                "RECORD_NUMBER | under MRN 00482913 since May | 00482913",
                "ADDRESS | delivered to 17 Harbour Street yesterday | 17 Harbour Street",
                "ADDRESS | Lieferung an Hafenstraße 12 gestern | Hafenstraße 12",
                "ADDRESS | livré au 12 rue de la Gare hier | 12 rue de la Gare",
                "COORDINATES | landed at 51.50735, -0.12776 safely | 51.50735, -0.12776",
                "SECRET | the key AKIAABCDEFGHIJKLMNOP leaked | AKIAABCDEFGHIJKLMNOP",
                "PERSON | then Mr. Hollowbrook left | Mr. Hollowbrook",
                "PERSON | then Frau Wiesengrund ging | Frau Wiesengrund",
                "PERSON | noticed by Katarzyna Hollowbrook at noon | Katarzyna Hollowbrook",
                "ORGANIZATION | hired from Quillfeather Hosting GmbH again | Quillfeather Hosting GmbH",
                "ORGANIZATION | moved to Thornapple County Hospital again | Thornapple County Hospital",
            })
    void examine_identifyingThingInSentence_isFoundExactly(FindingKind kind, String text, String expected) {
        assertThat(SANITIZER.examine(text, Hints.none()).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text()).isEqualTo(expected);
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(expected);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Firmware version 1.2.3.4 was installed at 12:30:45 on 2021-03-04.",
                "System.out was full, setup.exe and report.pdf were deleted.",
                "The pump failed.It was replaced; see node.js and e.g. the ASP.NET log.",
                "Losses came to 1,250,000 EUR, 4111 1111 1111 1112 bytes and 3 000 000 rows.",
                "Between 01/02/2020 and 03.04.2021 some 2020-2021 checks were skipped.",
                "The Incident Commander told the Network Operations Center to call the Service Desk.",
                "Will the team mark the summer release? May we hope so.",
                "The std::vector code and the loopback 127.0.0.1 were not to blame.",
                "MITIGATION STARTED LATE BECAUSE THE CREW WAS ON ANOTHER RUNWAY.",
            })
    void examine_ordinaryProse_findsNothing(String text) {
        assertThat(SANITIZER.examine(text, Hints.none()).findings()).isEmpty();
    }

    @Test
    void examine_sampleReport_readsAsTheGoldenFile() throws IOException {
        String safe =
                SANITIZER.examine(resource("before.txt"), HINTS).sanitized().value();

        if ("apply".equals(System.getProperty("golden"))) {
            Files.writeString(Path.of("src/test/resources/sanitize/after.txt"), safe);
        }
        assertThat(safe).as("rewrite it with -Dgolden=apply").isEqualTo(resource("after.txt"));
    }

    @Test
    void examine_sanitizedText_findsNothingMore() throws IOException {
        String safe =
                SANITIZER.examine(resource("before.txt"), HINTS).sanitized().value();

        assertThat(SANITIZER.examine(safe, HINTS).findings()).isEmpty();
    }

    @Test
    void examine_namesOfOnePerson_getOneReplacement() {
        String text = "Lindqvist was called. Dr Maria Lindqvist came; M. Lindqvist left. Peter Lind stayed.";

        assertThat(SANITIZER.examine(text, Hints.none()).sanitized().value())
                .isEqualTo("[person 1] was called. [person 1] came; [person 1] left. [person 2] stayed.");
    }

    @Test
    void examine_organizationOfContributor_isFoundInItsVariants() {
        String text = "At Bluegrass Pharmacy, BPL for short, the staff of BLUEGRASS PHARMACY OF LEXINGTON met.";

        assertThat(SANITIZER
                        .examine(text, Hints.organizations("Bluegrass Pharmacy of Lexington LLC"))
                        .sanitized()
                        .value())
                .isEqualTo("At [organization A], [organization A] for short, the staff of [organization A] met.");
    }

    @Test
    void examine_personOfDocumentProperties_isFoundBySurname() {
        Hints hints = Hints.none().withPeople(List.of("Hollowbrook, Xanthea"));

        assertThat(SANITIZER
                        .examine("It was Hollowbrook who saw it.", hints)
                        .sanitized()
                        .value())
                .isEqualTo("It was [person 1] who saw it.");
    }

    @Test
    void examineAlso_titleOfSameReport_sharesNumbering() {
        Examination body = SANITIZER.examine("Mail ada@example.org, then bob@example.org.", Hints.none());

        assertThat(body.examineAlso("Answer of bob@example.org to eve@example.org")
                        .sanitized()
                        .value())
                .isEqualTo("Answer of [e-mail 2] to [e-mail 3]");
    }

    @Test
    void examine_textWithPlaceholders_keepsThemAndTheirNumbers() {
        String text = "[person 2] wrote to [e-mail 1]; Mrs Hollowbrook did not.";

        assertThat(SANITIZER.examine(text, Hints.none()).sanitized().value())
                .isEqualTo("[person 2] wrote to [e-mail 1]; [person 3] did not.");
    }

    @Test
    void findings_ofAnyText_areInOrderAndApart() throws IOException {
        int last = 0;
        for (Finding finding : SANITIZER.examine(resource("before.txt"), HINTS).findings()) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(last);
            last = finding.end();
        }
        assertThat(last).isPositive();
    }

    @Test
    void sanitized_slicesBetweenFindings_joinToTheWhole() throws IOException {
        String text = resource("before.txt");
        Examination examination = SANITIZER.examine(text, HINTS);
        StringBuilder joined = new StringBuilder();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            int at = end;
            boolean inside = examination.findings().stream().anyMatch(f -> f.start() < at && at < f.end());
            if (!inside && (end % 7 == 0 || end == text.length())) {
                joined.append(examination.sanitized(start, end).value());
                start = end;
            }
        }

        assertThat(joined).hasToString(examination.sanitized().value());
    }

    @Test
    void sanitized_sliceThroughFinding_replacesItWhole() {
        Examination examination = SANITIZER.examine("Mail ada@example.org now", Hints.none());

        assertThat(examination.sanitized(0, 8).value()).isEqualTo("Mail [e-mail 1]");
        assertThat(examination.sanitized(8, 24).value()).isEqualTo("[e-mail 1] now");
    }

    /** Bounded work for each character, so that a megabyte takes seconds on the slowest machine and never minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a",
                "1.",
                "a.",
                "@a",
                "a@",
                "A ",
                "Dr. ",
                "Maria ",
                "12 Street ",
                ":",
                "(at) ",
                "1-",
                "by Xx ",
                "http://",
                "[",
                "+1 ",
                "Xx Ltd ",
                "AB12 ",
                "a at b dot ",
                "\n",
                "name: ",
                "\\\\a\\"
            })
    void examine_hostileRepetition_endsSoon(String part) {
        String text = part.repeat(1_000_000 / part.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> SANITIZER.examine(text, HINTS).sanitized());
    }

    @Test
    void toString_ofEverything_keepsTheTextToItself() {
        Examination examination = SANITIZER.examine("Mail ada@example.org now", Hints.organizations("Brindlemoor"));

        assertThat(examination.toString()
                        + examination.findings()
                        + examination.sanitized()
                        + Hints.organizations("Brindlemoor"))
                .doesNotContain("ada", "Mail", "Brindlemoor");
    }

    @Test
    void configured_brokenFile_isNamedInTheComplaint(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sanitize"));
        Files.writeString(folder.resolve("sanitize/numbers.yaml"), "numbers: [{name: x, kind: PHONE, pattern: '('}]");

        assertThatThrownBy(() -> Sanitizer.configured(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sanitize/numbers.yaml")
                .hasMessageContaining("'x'");
    }

    private static String resource(String name) throws IOException {
        try (var in = SanitizerTest.class.getResourceAsStream("/sanitize/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
