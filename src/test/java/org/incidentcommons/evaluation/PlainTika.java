package org.incidentcommons.evaluation;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;

/**
 * The loop that ours is compared with: Tika as its documentation shows it, in one JVM, on one thread. A program of its
 * own, with Tika on its class path and nothing of ours; for each line of its input it reads all files of a folder and
 * prints the milliseconds it took.
 */
final class PlainTika {
    /** Tika's own settings, but for the programs it would start for pictures where they are installed. */
    private static final String CONFIGURATION = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                </parser>
              </parsers>
            </properties>
            """;

    private PlainTika() {}

    public static void main(String[] arguments) throws Exception {
        AutoDetectParser parser = new AutoDetectParser(
                new TikaConfig(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8))));
        List<Path> files;
        try (Stream<Path> paths = Files.walk(Path.of(arguments[0]))) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            long start = System.nanoTime();
            long characters = 0;
            for (Path file : files) {
                characters += read(parser, file);
            }
            System.out.println("took " + (System.nanoTime() - start) / 1_000_000 + " ms for " + characters);
        }
    }

    private static int read(AutoDetectParser parser, Path file) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        BodyContentHandler text = new BodyContentHandler(-1);
        try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
            parser.parse(stream, text, metadata, context);
        } catch (Exception e) {
            // A bad document: what was read of it counts.
        }
        return text.toString().length();
    }
}
