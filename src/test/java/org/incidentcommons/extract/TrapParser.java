package org.incidentcommons.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Runs inside the fork in tests only, and does there what bad parsers do. What it does is the end of the media type,
 * and the ending of the file's name. Each trap first tells some text and leaves a temporary file behind.
 */
public class TrapParser implements Parser {
    private enum Trap {
        /** Stands still. */
        HANG,
        /** Goes on slowly and for ever. */
        DRIP,
        /** Tells ever more. */
        ENDLESS,
        /** Opens ever more elements within each other. */
        NEST,
        /** Fills the heap. */
        MEMORY,
        /** Calls itself until the stack is full. */
        STACK,
        /** Ends the JVM in order. */
        EXIT,
        /** Ends the JVM at once, as machine code does that fails. */
        HALT,
        /** Writes an ever larger temporary file. */
        DISK,
        /** Writes ever more temporary files. */
        FILES,
        /** Starts a program that outlives it, and stands still. */
        CHILD,
        /** Prints, which is of no consequence. */
        PRINT,
        /** Writes to the portal that a message of 2 GB follows. */
        FORGE,
        /** Writes to the portal what Java would make an object of. */
        OBJECT,
        /** Tells what it sees of the environment. */
        ENVIRONMENT,
        /** Tells which ways into the network are open. */
        NETWORK,
        /** Tells whether it can make objects from bytes. */
        SERIAL
    }

    private static String type(Trap trap) {
        return "x-trap-" + trap.name().toLowerCase(Locale.ROOT);
    }

    /** Puts this parser and its media types into a folder for the fork's class path. */
    public static Path classPath(Path folder) throws IOException {
        for (String name : List.of("", "$Trap", "$Way", "$1")) {
            String file = TrapParser.class.getName().replace('.', '/') + name + ".class";
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream bytes = TrapParser.class.getResourceAsStream("/" + file)) {
                if (bytes != null) {
                    Files.copy(bytes, target);
                }
            }
        }
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Parser.class.getName()), TrapParser.class.getName() + "\n");
        StringBuilder types = new StringBuilder("<mime-info>");
        for (Trap trap : Trap.values()) {
            types.append("<mime-type type=\"application/%s\"><glob pattern=\"*.%s\"/></mime-type>"
                    .formatted(type(trap), trap.name().toLowerCase(Locale.ROOT)));
        }
        Files.writeString(folder.resolve("custom-mimetypes.xml"), types.append("</mime-info>"));
        return folder;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Arrays.stream(Trap.values())
                .map(trap -> MediaType.application(type(trap)))
                .collect(Collectors.toSet());
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        Files.writeString(Files.createTempFile("left", ".behind"), "left behind");
        String type = metadata.get(Metadata.CONTENT_TYPE);
        Trap trap = Trap.valueOf(type.substring(type.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT));
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        xhtml.element("p", "Before the trap.");
        try {
            spring(trap, xhtml);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        xhtml.endDocument();
    }

    private static void spring(Trap trap, XHTMLContentHandler xhtml)
            throws IOException, SAXException, InterruptedException {
        switch (trap) {
            case HANG -> {
                pause();
                xhtml.element("p", "Nothing follows.");
                new CountDownLatch(1).await();
            }
            case DRIP -> drip(xhtml);
            case ENDLESS -> tellForEver(xhtml);
            case NEST -> nest(xhtml);
            case MEMORY -> fillMemory();
            case STACK -> overflow(1);
            case EXIT -> System.exit(0);
            case HALT -> Runtime.getRuntime().halt(134);
            case DISK -> fill(Files.newOutputStream(Files.createTempFile("huge", "")));
            case FILES -> fillWithFiles();
            case CHILD -> {
                new ProcessBuilder("sleep", "600").start();
                new CountDownLatch(1).await();
            }
            case PRINT -> {
                System.out.println("printed");
                System.err.println("printed");
            }
            case FORGE -> tellPortal(new byte[] {4, 127, -1, -1, -1, 0});
            case OBJECT -> tellPortal(serialized());
            case ENVIRONMENT ->
                xhtml.element("p", String.join(" ", System.getenv().keySet()));
            case NETWORK -> xhtml.element("p", openWays());
            case SERIAL -> xhtml.element("p", "made " + made(serialized()));
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1); // in the fork, longer than text waits to be told
    }

    private static void drip(XHTMLContentHandler xhtml) throws SAXException, InterruptedException {
        while (true) {
            xhtml.element("p", "drop");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void tellForEver(XHTMLContentHandler xhtml) throws SAXException {
        while (true) {
            xhtml.element("p", "more and more");
        }
    }

    private static void nest(XHTMLContentHandler xhtml) throws SAXException {
        while (true) {
            xhtml.startElement("div");
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

    private static void fill(OutputStream file) throws IOException {
        while (true) {
            file.write(new byte[1_000_000]);
        }
    }

    private static void fillWithFiles() throws IOException, InterruptedException {
        while (true) {
            Files.write(Files.createTempFile("many", ""), new byte[1_000_000]);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void tellPortal(byte[] bytes) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write(bytes);
        out.flush();
        new CountDownLatch(1).await();
    }

    private static byte[] serialized() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Date(0));
        }
        return bytes.toByteArray();
    }

    private static String made(byte[] serialized) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
            return in.readObject().getClass().getName();
        } catch (ClassNotFoundException | IOException e) {
            return "nothing";
        }
    }

    private interface Way {
        void open() throws Exception;
    }

    private static String openWays() {
        InetSocketAddress somewhere = new InetSocketAddress("127.0.0.1", 9);
        return "open:"
                + open("socket", () -> new Socket().connect(somewhere, 500))
                + open("server", () -> new ServerSocket(0).close())
                + open("channel", () -> SocketChannel.open().close())
                + open("datagram", () -> new DatagramSocket().close())
                + open("name", () -> InetAddress.getByName("example.org"))
                + open(
                        "url",
                        () -> URI.create("http://127.0.0.1:9/")
                                .toURL()
                                .openStream()
                                .close())
                + "; links: " + links();
    }

    private static String open(String name, Way way) {
        try {
            way.open();
            return " " + name;
        } catch (Exception e) {
            String refusal = e + " " + e.getCause();
            return refusal.contains("the fork has no network") ? "" : " " + name + " by " + e.getClass();
        }
    }

    /** The machine's network as the kernel shows it to this process, where there is such a view. */
    private static String links() {
        try {
            return Files.readAllLines(Path.of("/proc/self/net/dev")).stream()
                    .skip(2)
                    .map(line -> line.substring(0, line.indexOf(':')).strip())
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            return "unknown";
        }
    }
}
