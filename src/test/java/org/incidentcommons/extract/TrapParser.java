package org.incidentcommons.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Runs inside the fork in tests only, and does there what bad parsers do. What it does is the end of the media type.
 */
public class TrapParser implements Parser {
    private static final List<String> TRAPS = List.of("hang", "memory", "exit", "stack", "environment");

    /** Puts this parser and its media types into a folder for the fork's class path. */
    static Path classPath(Path folder) throws IOException {
        String name = TrapParser.class.getName().replace('.', '/') + ".class";
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = TrapParser.class.getResourceAsStream("/" + name)) {
            Files.copy(bytes, target);
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Parser.class.getName()), TrapParser.class.getName() + "\n");
        StringBuilder types = new StringBuilder("<mime-info>");
        for (String trap : TRAPS) {
            types.append("<mime-type type=\"application/x-trap-%s\"><glob pattern=\"*.%s\"/></mime-type>"
                    .formatted(trap, trap));
        }
        Files.writeString(folder.resolve("custom-mimetypes.xml"), types.append("</mime-info>"));
        return folder;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(
                MediaType.application("x-trap-hang"),
                MediaType.application("x-trap-memory"),
                MediaType.application("x-trap-exit"),
                MediaType.application("x-trap-stack"),
                MediaType.application("x-trap-environment"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        Files.writeString(Files.createTempFile("left", ".behind"), "left behind");
        String type = metadata.get(Metadata.CONTENT_TYPE);
        switch (type.substring(type.lastIndexOf('-') + 1)) {
            case "hang" -> hang();
            case "memory" -> fillMemory();
            case "exit" -> Runtime.getRuntime().halt(9);
            case "stack" -> overflow(1);
            default -> tellEnvironment(handler, metadata);
        }
    }

    private static void hang() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void fillMemory() {
        List<byte[]> blocks = new ArrayList<>();
        while (true) {
            blocks.add(new byte[10_000_000]);
        }
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + depth;
    }

    private static void tellEnvironment(ContentHandler handler, Metadata metadata) throws SAXException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        xhtml.element("p", String.join(" ", System.getenv().keySet()));
        xhtml.endDocument();
    }
}
