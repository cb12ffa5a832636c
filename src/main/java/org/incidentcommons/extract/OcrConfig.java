package org.incidentcommons.extract;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognition of text in pictures and scanned pages by Tesseract, which has to be installed. Off unless switched on: a
 * page takes one to ten seconds of a core.
 *
 * @param ocr whether text is recognized
 * @param ocrLanguages Tesseract's names of its languages, joined by {@code +}; each has to be installed
 * @param ocrMaxPages pictures and pages recognized in one file with everything in it
 * @param ocrPageTimeout for one picture or page
 * @param ocrTimeout for all of one file, added to the time for reading it
 * @param maxImagePixels of one picture; A3 scanned at 600 dpi has 70 million. One byte of heap each
 */
@ConfigurationProperties("incident-commons.extract")
public record OcrConfig(
        @Bindable(defaultValue = "false") boolean ocr,

        @Bindable(defaultValue = OcrConfig.LANGUAGES) String ocrLanguages,

        @Bindable(defaultValue = OcrConfig.MAX_PAGES) int ocrMaxPages,

        @Bindable(defaultValue = OcrConfig.PAGE_TIMEOUT) Duration ocrPageTimeout,

        @Bindable(defaultValue = OcrConfig.TIMEOUT) Duration ocrTimeout,

        @Bindable(defaultValue = OcrConfig.MAX_IMAGE_PIXELS) long maxImagePixels) {
    static final String LANGUAGES = "eng";
    static final String MAX_PAGES = "50";
    static final String PAGE_TIMEOUT = "PT30S";
    static final String TIMEOUT = "PT5M";
    static final String MAX_IMAGE_PIXELS = "100000000";

    public OcrConfig {
        if (!ocrLanguages.matches("[A-Za-z0-9_+]{1,100}")) {
            throw new IllegalArgumentException(
                    "incident-commons.extract.ocr-languages is written like eng+deu, not " + ocrLanguages);
        }
        ExtractConfig.atLeast("ocr-max-pages", ocrMaxPages, 1);
        ExtractConfig.atLeast("ocr-page-timeout", ocrPageTimeout.toSeconds(), 1);
        ExtractConfig.atLeast("ocr-timeout", ocrTimeout.toSeconds(), 1);
        ExtractConfig.atLeast("max-image-pixels", maxImagePixels, 1);
    }

    /** The recognizer that the fork would start, if it is installed. */
    Optional<Path> recognizer() {
        return Stream.of(ForkFolder.PATH.split(":"))
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether text is recognized: switched on, and possible. */
    boolean works() {
        return ocr && recognizer().isPresent();
    }

    /** Why the text of a picture is not there, as the end of a sentence. */
    String whyNot() {
        return !ocr
                ? "recognition of text (OCR) is off"
                : recognizer().isEmpty()
                        ? "recognition of text (OCR) is on, but Tesseract is not installed"
                        : "recognition of text (OCR) found none";
    }

    /** What holds when nothing is configured: no recognition. */
    public static OcrConfig off() {
        return new OcrConfig(
                false,
                LANGUAGES,
                Integer.parseInt(MAX_PAGES),
                Duration.parse(PAGE_TIMEOUT),
                Duration.parse(TIMEOUT),
                Long.parseLong(MAX_IMAGE_PIXELS));
    }
}
