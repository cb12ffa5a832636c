package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recognition of text by the real Tesseract; those tests that need it are reported as skipped where it is missing. */
class OcrIT {
    private static final String WORDS = "The drain valve was left open";

    @TempDir
    private Path folder;

    @Test
    void extract_withRecognitionOff_saysSo() throws IOException {
        Extraction picture = extract(OcrConfig.off(), "page.png", picture(WORDS));

        assertThat(picture.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(picture.reason()).contains("(OCR) is off");
        assertThat(extract(OcrConfig.off(), "scan.pdf", Documents.pdfWithoutText())
                        .reason())
                .contains("scanned pages; recognition of text (OCR) is off");
    }

    @Test
    void extract_picture_isRecognized() throws IOException {
        assumeTesseract();

        Extraction picture = extract(on(10, 1_000_000), "page.png", picture(WORDS));

        assertThat(picture.outcome()).as(picture.reason()).isEqualTo(Outcome.EXTRACTED);
        assertThat(picture.parts().getFirst().text()).contains("drain valve");
    }

    @Test
    void extract_scannedPage_isRecognized() throws IOException {
        assumeTesseract();

        Extraction scan = extract(on(10, 100_000_000), "scan.pdf", Documents.scannedPdf(jpeg(WORDS), 1_200, 200));

        assertThat(scan.outcome()).as(scan.reason()).isEqualTo(Outcome.EXTRACTED);
        assertThat(scan.parts().getFirst().text()).contains("drain valve");
    }

    @Test
    void extract_morePicturesThanTheLimit_saysHowManyWereNotRecognized() throws IOException {
        assumeTesseract();
        byte[] archive = Documents.zip(
                Map.of("a.png", picture(WORDS), "b.png", picture(WORDS), "c.png", picture("Huge ".repeat(40))));

        Extraction pictures = extract(on(1, 1_000_000), "pictures.zip", archive);

        assertThat(pictures.outcome()).as(pictures.reason()).isEqualTo(Outcome.TRUNCATED);
        assertThat(pictures.reason()).contains("2 pictures or pages was not recognized");
    }

    private static void assumeTesseract() {
        assumeTrue(on(1, 1).works(), "Tesseract is not installed");
    }

    private static OcrConfig on(int maxPages, long maxPixels) {
        return new OcrConfig(true, "eng", maxPages, Duration.ofSeconds(60), Duration.ofMinutes(2), maxPixels);
    }

    private Extraction extract(OcrConfig recognition, String name, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "picture", ""), bytes);
        try (Extractor extractor =
                new Extractor(SmallLimits.config(folder, 100, recognition), folder.resolve("scratch"))) {
            return extractor.extract(file, name, Manner.of("picture"));
        }
    }

    private static byte[] picture(String words) throws IOException {
        return written(words, "png");
    }

    private static byte[] jpeg(String words) throws IOException {
        return written(words, "jpg");
    }

    private static byte[] written(String words, String format) throws IOException {
        BufferedImage image =
                new BufferedImage(Math.max(1_200, words.length() * 40), 200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 60));
        pen.drawString(words, 40, 120);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
