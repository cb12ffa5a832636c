package org.incidentcommons.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents in many formats, all saying that a valve was left open, made as the tests need them. */
final class Documents {
    static final String SENTENCE = "The drain valve was left open after the test.";

    private Documents() {}

    static byte[] text() {
        return ("Overview\n\n" + SENTENCE + "\n").getBytes(UTF_8);
    }

    static byte[] markdown() {
        return ("# Overview\n\n" + SENTENCE + "\n\n- one <lesson>\n").getBytes(UTF_8);
    }

    static byte[] html() {
        return """
                <html><head><title>Valve</title><script>secret()</script></head>
                <body><h2>Overview</h2><div>%s</div><div>Second line</div></body></html>
                """.formatted(SENTENCE).getBytes(UTF_8);
    }

    static byte[] rtf() {
        return ("{\\rtf1\\ansi{\\info{\\title Valve}{\\author Example Author}}{\\b Overview}\\par " + SENTENCE
                        + "\\par}")
                .getBytes(ISO_8859_1);
    }

    static byte[] docx() {
        return zip(Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
                </Types>""".getBytes(UTF_8),
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
                </Relationships>""".getBytes(UTF_8),
                "word/_rels/document.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                </Relationships>""".getBytes(UTF_8),
                "word/styles.xml",
                """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>""".getBytes(UTF_8),
                "docProps/app.xml",
                """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
                <Company>Example Works</Company><Manager>Example Manager</Manager></Properties>""".getBytes(UTF_8),
                "word/document.xml",
                """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Overview</w:t></w:r></w:p>
                <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(SENTENCE).getBytes(UTF_8)));
    }

    static byte[] odt() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        entries.put("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                <text:h text:outline-level="1">Overview</text:h><text:p>%s</text:p>
                </office:text></office:body></office:document-content>""".formatted(SENTENCE).getBytes(UTF_8));
        return zip(entries);
    }

    static byte[] mail() {
        return """
                From: Example Sender <sender@example.org>
                To: Example Receiver <receiver@example.org>
                Subject: Valve
                Date: Tue, 3 Mar 2020 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/plain; name="notes.txt"
                Content-Disposition: attachment; filename="notes.txt"

                These are the attached notes.
                --b--
                """.formatted(SENTENCE).replace("\n", "\r\n").getBytes(UTF_8);
    }

    /** One page; a bookmark named {@code Overview}, which a table of contents repeats above the heading. */
    static byte[] pdf() {
        String page = "BT /F 12 Tf 14 TL 72 720 Td (Overview) Tj T* (Timeline) Tj 0 -60 Td (Overview) Tj 0 -40 Td ("
                + SENTENCE + ") Tj ET";
        return pdf(
                "",
                "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
                "<< /Title (Overview) /Parent 6 0 R /Dest [3 0 R /Fit] >>");
    }

    /** A page with nothing on it, as a scanner makes them. */
    static byte[] pdfWithoutText() {
        return pdf(
                "",
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
    }

    /** A page with a sentence, and one with nothing that could be read. */
    static byte[] pdfWithTextOnOneOfTwoPages() {
        String page = "BT /F 12 Tf 72 720 Td (%s) Tj ET".formatted(SENTENCE);
        return pdf(
                "",
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
    }

    /** A page that is a picture, as a scanner makes them. */
    static byte[] scannedPdf(byte[] jpeg, int width, int height) {
        String page = "q %d 0 0 %d 0 0 cm /I Do Q".formatted(width / 2, height / 2);
        return pdf(
                "",
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>"
                        .formatted(width / 2, height / 2),
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
                        .formatted(width, height, jpeg.length, new String(jpeg, ISO_8859_1)));
    }

    /** @param trailer what its trailer says beyond the usual */
    static byte[] pdf(String trailer, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.length + 1, trailer, xref));
        return pdf.toString().getBytes(ISO_8859_1);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // An office file says what it is in its first entry.
            List<String> names = entries.keySet().stream()
                    .sorted((a, b) -> Boolean.compare(!isFirst(a), !isFirst(b)))
                    .toList();
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isFirst(String name) {
        return name.equals("mimetype") || name.equals("[Content_Types].xml");
    }

    /** The entries are marked as encrypted, which is what a reader sees first. */
    static byte[] encryptedZip() {
        byte[] zip = zip(Map.of("report.txt", text()));
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                if (zip[i + 2] == 3 && zip[i + 3] == 4) {
                    zip[i + 6] |= 1;
                } else if (zip[i + 2] == 1 && zip[i + 3] == 2) {
                    zip[i + 8] |= 1;
                }
            }
        }
        return zip;
    }

    /** The head of a message that is enveloped for its receiver, and noise. */
    static byte[] enveloped() {
        byte[] bytes = new byte[500];
        new java.util.Random(7).nextBytes(bytes);
        byte[] head = {
            0x30, (byte) 0x82, 1, (byte) 0xF0, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 3
        };
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** The first part of an archive that was split. */
    static byte[] splitZip() {
        byte[] zip = zip(Map.of("report.txt", text()));
        byte[] part = new byte[60];
        System.arraycopy(new byte[] {'P', 'K', 7, 8}, 0, part, 0, 4);
        System.arraycopy(zip, 0, part, 4, 56);
        return part;
    }

    /** The last part of an archive that was split: the end of the data, and a table that says which part it is. */
    static byte[] lastOfSplitZip() {
        byte[] zip = zip(Map.of("report.txt", text()));
        byte[] part = java.util.Arrays.copyOfRange(zip, 40, zip.length);
        part[part.length - 22 + 4] = 1;
        return part;
    }

    /** An entry that claims to be much longer than the file, and no table of entries. */
    static byte[] zipThatPromisesTooMuch() {
        byte[] zip = java.util.Arrays.copyOf(zip(Map.of("report.txt", text())), 60);
        zip[6] = 0; // sizes stand in front
        zip[8] = 0; // stored
        for (int size : new int[] {18, 22}) {
            zip[size] = (byte) 0xff;
            zip[size + 1] = (byte) 0xff;
            zip[size + 2] = (byte) 0xfe;
            zip[size + 3] = 0x7f;
        }
        return zip;
    }

    /** The head of a program for Linux, and nothing else. */
    static byte[] program() {
        byte[] head = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, head, 0, 7);
        head[16] = 2;
        head[18] = 62;
        head[20] = 1;
        head[52] = 64;
        return head;
    }

    /** A report in a zip in a zip and so on. */
    static byte[] nestedZip(int levels) {
        byte[] zip = zip(Map.of("report.txt", text()));
        for (int level = 1; level < levels; level++) {
            zip = zip(Map.of("inner.zip", zip));
        }
        return zip;
    }

    /** 40 million letters in 40 kB. */
    static byte[] zipBomb() {
        return zip(Map.of("bomb.txt", "a".repeat(40_000_000).getBytes(UTF_8)));
    }

    /** Ten entities of ten entities each, nine times over: a billion words. */
    static byte[] entityBomb() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY e0 \"word \">\n");
        for (int i = 1; i <= 9; i++) {
            xml.append("<!ENTITY e%d \"%s\">\n"
                    .formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        return xml.append("]>\n<r>&e9;</r>").toString().getBytes(UTF_8);
    }
}
