package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Recognition of text within limits: of pages and time for one file with everything in it, and of pixels for one
 * picture. What is beyond is counted as not recognized; the file is read on.
 */
public class BoundedOcr extends ParserDecorator {
    /** System properties of the fork. */
    public static final String MAX_PAGES = "incident-commons.ocr.max-pages";

    public static final String TIMEOUT_MILLIS = "incident-commons.ocr.timeout-millis";
    public static final String MAX_PIXELS = "incident-commons.ocr.max-pixels";

    private final int maxPages = Integer.getInteger(MAX_PAGES, 0);
    private final long timeoutNanos = Long.getLong(TIMEOUT_MILLIS, 0) * 1_000_000;
    private final long maxPixels = Long.getLong(MAX_PIXELS, 0);

    /** As Tika's configuration makes it. */
    public BoundedOcr(Parser recognizer) {
        super(recognizer);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Tally tally = context.get(Tally.class);
        Telling telling = context.get(Telling.class);
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream picture = TikaInputStream.get(stream, temporary, metadata);
            boolean within = tally.recognizedPages() < maxPages
                    && tally.recognitionNanos() < timeoutNanos
                    && pixels(picture.getPath()) <= maxPixels;
            if (!within) {
                tally.leaveUnrecognized();
                return;
            }
            telling.alive();
            recognize(picture, handler, metadata, context, tally);
            telling.alive();
        }
    }

    private void recognize(
            TikaInputStream picture, ContentHandler handler, Metadata metadata, ParseContext context, Tally tally)
            throws IOException, SAXException {
        long start = System.nanoTime();
        try {
            super.parse(picture, handler, metadata, context);
            tally.recognize(System.nanoTime() - start);
        } catch (TikaException e) {
            tally.recognize(System.nanoTime() - start); // it took its time
            tally.leaveUnrecognized();
        }
    }

    /**
     * By the picture's own head; 0 when it is of a kind Java does not know, which the recognizer's time limit bounds.
     */
    private static long pixels(Path picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException | IOException e) {
            return 0; // damaged: the recognizer will say so
        }
    }
}
