package org.incidentcommons.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentcommons.extract.Documents.SENTENCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads real files through the real fork. Small limits, so that the traps spring soon. */
class ExtractIT {

    private static final Manner MANNER = Manner.of("test");

    @TempDir
    static Path folder;

    private static Path scratch;
    private static Extractor extractor;

    @BeforeAll
    static void start() throws IOException {
        scratch = folder.resolve("scratch");
        extractor = new Extractor(SmallLimits.config(folder, 100, OcrConfig.off()), scratch);
    }

    @AfterAll
    static void stop() throws IOException {
        extractor.close();
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).as("folders left after closing").isEmpty();
        }
    }

    static Stream<Map.Entry<String, byte[]>> kinds() {
        return new TreeMap<>(Map.of(
                        "report.txt", Documents.text(),
                        "report.md", Documents.markdown(),
                        "report.html", Documents.html(),
                        "report.rtf", Documents.rtf(),
                        "report.docx", Documents.docx(),
                        "report.odt", Documents.odt(),
                        "report.eml", Documents.mail(),
                        "report.pdf", Documents.pdf()))
                .entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void extract_everyKind_givesItsTextFromAFileNamedByItsDigest(Map.Entry<String, byte[]> document)
            throws IOException {
        Extraction extraction = extract(document.getKey(), document.getValue());

        assertThat(extraction.outcome()).as(extraction.reason()).isEqualTo(Outcome.EXTRACTED);
        assertThat(extraction.parts().getFirst().text()).contains(SENTENCE);
        assertThat(extraction.isArchive()).isFalse();
        assertThat(temporaryFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "html", "pdf"})
    void extract_kindWithHeadings_keepsThem(String kind) throws IOException {
        byte[] bytes = kinds().filter(document -> document.getKey().endsWith(kind))
                .findFirst()
                .orElseThrow()
                .getValue();

        assertThat(extract("report." + kind, bytes).parts().getFirst().xhtml())
                .containsPattern("<h[12][^>]*>Overview</h");
    }

    @Test
    void extract_pdfWithBookmarks_marksTheHeadingAndNotTheTableOfContents() throws IOException {
        String xhtml = extract("report.pdf", Documents.pdf()).parts().getFirst().xhtml();

        assertThat(xhtml).containsOnlyOnce("<h1>").doesNotContain("<li>");
        assertThat(xhtml.indexOf("Timeline")).isLessThan(xhtml.indexOf("<h1>"));
    }

    @Test
    void extract_plainText_keepsEveryCharacter() throws IOException {
        Part markdown = extract("report.md", Documents.markdown()).parts().getFirst();

        assertThat(markdown.isPlainText()).isTrue();
        assertThat(markdown.isMarkdown()).isTrue();
        assertThat(markdown.text().strip()).isEqualTo(new String(Documents.markdown(), UTF_8).strip());
    }

    @Test
    void extract_htmlBlocks_stayApartAndScriptsGo() throws IOException {
        String xhtml =
                extract("report.html", Documents.html()).parts().getFirst().xhtml();

        assertThat(xhtml).contains("<div>" + SENTENCE + "</div>").doesNotContain("secret");
    }

    @Test
    void extract_mail_givesItsAttachmentsAndPeople() throws IOException {
        Extraction mail = extract("report.eml", Documents.mail());

        assertThat(mail.parts()).extracting(Part::depth).containsExactly(0, 1);
        assertThat(mail.parts().get(1).name()).isEqualTo("notes.txt");
        assertThat(mail.parts().get(1).text()).contains("attached notes");
        assertThat(mail.values(Property.FROM)).anyMatch(from -> from.contains("sender@example.org"));
        assertThat(mail.values(Property.TO)).anyMatch(to -> to.contains("receiver@example.org"));
    }

    @Test
    void extract_officeFile_namesPeopleAndOrganizationsApart() throws IOException {
        Extraction docx = extract("report.docx", Documents.docx());

        assertThat(docx.values(Property.COMPANY)).containsExactly("Example Works");
        assertThat(docx.values(Property.MANAGER)).containsExactly("Example Manager");
        assertThat(extract("report.rtf", Documents.rtf()).values(Property.AUTHORS))
                .containsExactly("Example Author");
    }

    @Test
    void extract_archive_givesOnePartForEachEntry() throws IOException {
        byte[] zip = Documents.zip(new TreeMap<>(Map.of(
                "a/one.txt", Documents.text(),
                "b/two.pdf", Documents.pdf(),
                "c/three.zip", Documents.zip(Map.of("inner.docx", Documents.docx())))));

        Extraction archive = extract("reports.zip", zip);

        assertThat(archive.isArchive()).isTrue();
        assertThat(archive.outcome()).isEqualTo(Outcome.EXTRACTED);
        assertThat(archive.parts().stream().filter(Reading::hasText).map(Part::name))
                .containsExactlyInAnyOrder("one.txt", "two.pdf", "inner.docx");
    }

    @Test
    void extract_archiveWithABadEntry_saysWhatIsMissing() throws IOException {
        byte[] zip = Documents.zip(new TreeMap<>(Map.of(
                "good.txt",
                Documents.text(),
                "bad.docx",
                Arrays.copyOf(Documents.docx(), 400),
                "song.xyz",
                noise(500))));

        Extraction archive = extract("reports.zip", zip);

        assertThat(archive.outcome()).isEqualTo(Outcome.TRUNCATED);
        assertThat(archive.reason())
                .contains("1 embedded file could not be read")
                .contains("kinds that are not read");
        assertThat(archive.parts().stream().map(Part::text)).anyMatch(text -> text.contains(SENTENCE));
    }

    static Stream<Object[]> hostile() {
        byte[] pdf = Documents.pdf();
        return Stream.of(new Object[][] {
            {"nothing.txt", new byte[0], Outcome.EMPTY, "0 bytes"},
            {"blank.txt", "  \n\n ".getBytes(UTF_8), Outcome.EMPTY, "no text"},
            {"scan.pdf", Documents.pdfWithoutText(), Outcome.EMPTY, "OCR"},
            {"noise", noise(20_000), Outcome.UNSUPPORTED, "save it as PDF"},
            {"broken.pdf", "%PDF-1.4\n1 0 obj\n<< /Type".getBytes(UTF_8), Outcome.CORRUPT, "damaged"},
            {"broken.docx", Arrays.copyOf(Documents.docx(), 500), Outcome.CORRUPT, "damaged"},
            {"locked.zip", Documents.encryptedZip(), Outcome.ENCRYPTED, "password"},
            {"sealed.p7m", Documents.enveloped(), Outcome.ENCRYPTED, "password"},
            {"last.zip", Documents.lastOfSplitZip(), Outcome.UNSUPPORTED, "split-zip"},
            {"promises.zip", Documents.zipThatPromisesTooMuch(), Outcome.CORRUPT, "damaged"},
            {"folders.zip", Documents.zip(Map.of("folder/", new byte[0])), Outcome.EMPTY, "no text"},
            {"program", Documents.program(), Outcome.UNSUPPORTED, "Files of this kind"},
            {"manifest.xml", new byte[] {3, 0, 8, 0, 64, 0, 0, 0, 1, 0, 28, 0}, Outcome.UNSUPPORTED, "android"},
            {
                "signed.pem",
                "-----BEGIN PKCS7-----\nMIIGIgYJKoZIhvcNAQcC\n-----END PKCS7-----\n".getBytes(),
                Outcome.UNSUPPORTED,
                "cannot be read"
            },
            {"reports.z01", Documents.splitZip(), Outcome.UNSUPPORTED, "cannot be read"},
            {"deep.zip", Documents.nestedZip(12), Outcome.UNSUPPORTED, "too deep"},
            {"large.txt", "many words ".repeat(100_000).getBytes(UTF_8), Outcome.TRUNCATED, "300,000 characters"},
            {
                "cells.html",
                "<table><tr>%s</tr></table>a"
                        .formatted("<td></td>".repeat(100_000))
                        .getBytes(UTF_8),
                Outcome.EMPTY,
                "no text"
            },
            {"too-large.txt", new byte[50_000_001], Outcome.UNSUPPORTED, "47 MB"},
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void extract_hostileFile_hasItsOutcomeAndReason(String name, byte[] bytes, Outcome outcome, String reason)
            throws IOException {
        Extraction extraction = extract(name, bytes);

        assertThat(extraction.outcome()).as(extraction.reason()).isEqualTo(outcome);
        assertThat(extraction.reason()).contains(reason).doesNotContain(folder.toString());
        assertThatStillWorks();
    }

    @Test
    void extract_protectedPdf_opensByItsPasswordOnly() throws IOException {
        Path file = file(ProtectedPdf.saying(SENTENCE));

        assertThat(extractor.extract(file, "locked.pdf", MANNER).outcome()).isEqualTo(Outcome.ENCRYPTED);
        Extraction wrong = extractor.extract(file, "locked.pdf", MANNER.with(new Password("guessed")));
        assertThat(wrong.outcome()).isEqualTo(Outcome.ENCRYPTED);
        assertThat(wrong.reason()).contains("the one given does not open it").doesNotContain("guessed");
        Extraction open = extractor.extract(file, "locked.pdf", MANNER.with(new Password(ProtectedPdf.PASSWORD)));
        assertThat(open.outcome()).as(open.reason()).isEqualTo(Outcome.EXTRACTED);
        assertThat(open.parts().getFirst().text()).contains(SENTENCE);
    }

    @Test
    void extract_zipWithAWrongPasswordThatPassesItsCheck_isEncryptedAllTheSame() throws IOException {
        Path file = file(ProtectedZipFile.saying(SENTENCE, "ember-lantern-41", EncryptionMethod.ZIP_STANDARD));
        String passing = ProtectedZipFile.wrongPasswordThatPasses(file);

        Extraction wrong = extractor.extract(file, "locked.zip", MANNER.with(new Password(passing)));
        assertThat(wrong.outcome()).as(wrong.reason()).isEqualTo(Outcome.ENCRYPTED);
        assertThat(wrong.reason()).contains("the one given does not open it");
        Extraction open = extractor.extract(file, "locked.zip", MANNER.with(new Password("ember-lantern-41")));
        assertThat(open.outcome()).as(open.reason()).isEqualTo(Outcome.EXTRACTED);
        assertThat(open.parts().getLast().text()).contains(SENTENCE);
    }

    @Test
    void extract_pdfWithAPageThatMayBeScanned_saysSoWhereNothingIsRecognized() throws IOException {
        Extraction extraction = extract("half.pdf", Documents.pdfWithTextOnOneOfTwoPages());

        assertThat(extraction.outcome()).isEqualTo(Outcome.EXTRACTED);
        assertThat(extraction.reason())
                .contains("On 1 of 2 pages there is none")
                .contains("recognition of text (OCR) is off");
        assertThat(extract("whole.pdf", Documents.pdf()).reason()).isEqualTo("The text was read.");
    }

    @Test
    void extract_bombs_areBounded() throws IOException {
        for (Extraction bomb : List.of(
                extract("bomb.zip", Documents.zipBomb()),
                extract("bomb.xml", Documents.entityBomb()),
                extract("bomb.zip", Documents.zip(Map.of("inner.zip", Documents.zipBomb()))))) {
            assertThat(bomb.outcome()).as(bomb.reason()).isIn(Outcome.TRUNCATED, Outcome.CORRUPT);
            assertThat(bomb.parts().stream()
                            .mapToInt(part -> part.xhtml().length())
                            .sum())
                    .isLessThan(SmallLimits.MAX_CHARACTERS + 10_000);
        }
        assertThatStillWorks();
    }

    @Test
    void extract_truncatedPdf_givesWhatThereIs() throws IOException {
        byte[] pdf = Documents.pdf();

        Extraction extraction = extract("cut.pdf", Arrays.copyOf(pdf, pdf.length - 150));

        assertThat(extraction.outcome()).isIn(Outcome.EXTRACTED, Outcome.TRUNCATED);
        assertThat(extraction.parts().getFirst().text()).contains(SENTENCE);
    }

    @Test
    void extract_moreEntriesThanTheLimit_saysHowManyAreLeftOut() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        IntStream.range(0, 25).forEach(i -> entries.put("report%02d.txt".formatted(i), Documents.text()));

        Extraction extraction = extract("many.zip", Documents.zip(entries));

        assertThat(extraction.outcome()).isEqualTo(Outcome.TRUNCATED);
        assertThat(extraction.reason()).contains("5 embedded files beyond the limits");
        assertThat(extraction.parts().stream().filter(Reading::hasText)).hasSize(20);
    }

    @Test
    void extract_pathThatCannotBeRead_isAnOutcome() {
        assertThat(extractor
                        .extract(folder.resolve("missing"), "missing.pdf", MANNER)
                        .outcome())
                .isEqualTo(Outcome.CORRUPT);
        assertThat(extractor.extract(folder, "folder", MANNER).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void extract_manyThreads_eachGetsItsOwnText() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Extraction>> extractions = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> extract("n.txt", ("number " + i + ".").getBytes(UTF_8))))
                    .toList();
            for (int i = 0; i < extractions.size(); i++) {
                assertThat(extractions.get(i).get().parts().getFirst().text().strip())
                        .isEqualTo("number " + i + ".");
            }
        }
    }

    @Test
    void extract_afterSoManyFiles_theForkIsReplacedUnnoticed() throws IOException {
        try (Extractor other = new Extractor(SmallLimits.config(folder, 2, OcrConfig.off()), scratch)) {
            for (int i = 0; i < 5; i++) {
                assertThat(other.extract(file(Documents.text()), "a.txt", MANNER)
                                .outcome())
                        .isEqualTo(Outcome.EXTRACTED);
            }
        }
    }

    @Test
    void extract_afterClose_isCancelled() throws IOException {
        Extractor closed = new Extractor(SmallLimits.config(folder, 2, OcrConfig.off()), scratch);
        Path file = file(Documents.text());
        closed.extract(file, "a.txt", MANNER);
        closed.close();

        assertThatThrownBy(() -> closed.extract(file, "a.txt", MANNER)).isInstanceOf(CancellationException.class);
    }

    @Test
    void toString_ofTextTypes_givesLengthAndDigestOnly() throws IOException {
        Extraction extraction = extract("report.docx", Documents.docx());

        assertThat(extraction + " " + extraction.parts())
                .contains("characters, sha256")
                .doesNotContain("valve")
                .doesNotContain("Example")
                .doesNotContain("report.docx");
    }

    private static Extraction extract(String name, byte[] bytes) throws IOException {
        return extractor.extract(file(bytes), name, MANNER);
    }

    /** On disk a document has no telling name. */
    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "3f", ""), bytes);
    }

    private static void assertThatStillWorks() throws IOException {
        assertThat(temporaryFiles()).isEmpty();
        assertThat(extract("report.txt", Documents.text()).outcome()).isEqualTo(Outcome.EXTRACTED);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> paths = Files.walk(scratch)) {
            return paths.filter(path -> path.getParent().endsWith("tmp")).toList();
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
