package org.incidentcommons.extract.fork;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.RecursiveParserWrapper;

/**
 * The program that runs in the fork: takes an {@link Order} after the other from standard input and tells what it finds
 * as {@link Frame}s on standard output. It ends when the portal does, and when the JVM itself is in trouble.
 */
public final class ForkServer {
    /** Exit code; the JVM's own for the same, with {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int OUT_OF_MEMORY = 3;

    static final int PORTAL_IS_GONE = 10;
    private static final int IN_TROUBLE = 11;

    private final AutoDetectParser parser;
    private final Detector detector;
    private final OutputStream out;
    private final PrintStream log;
    private final int maxCharacters;
    private final Set<String> names;

    private ForkServer(TikaConfig config, OutputStream out, PrintStream log, int maxCharacters, Set<String> names) {
        this.parser = new AutoDetectParser(config);
        this.detector = parser.getDetector();
        this.out = out;
        this.log = log;
        this.maxCharacters = maxCharacters;
        this.names = names;
    }

    /**
     * @param arguments path of Tika's configuration; stack of the thread that reads, in MB; characters written for one
     *     file; then the names of the metadata that are told
     */
    public static void main(String[] arguments) throws Exception {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 65_536);
        PrintStream log = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // A parser that prints would break the protocol, and bring what it reads into the log.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        NoNetwork.install();
        ForkServer server = new ForkServer(
                configuration(Path.of(arguments[0]), log),
                out,
                log,
                Integer.parseInt(arguments[2]),
                Set.of(Arrays.copyOfRange(arguments, 3, arguments.length)));
        LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        Thread reader =
                new Thread(null, () -> server.readAll(orders), "reader", Long.parseLong(arguments[1]) * 1024 * 1024);
        reader.setDaemon(true);
        reader.start();
        takeOrders(new DataInputStream(in), orders);
    }

    /** No document is open yet, so what went wrong can be said in full. */
    private static TikaConfig configuration(Path file, PrintStream log) throws Exception {
        try {
            return new TikaConfig(file);
        } catch (Exception | LinkageError e) {
            log.println("cannot start: " + e);
            throw e;
        }
    }

    /** Listens also while a file is read, so that the fork does not outlive a portal that was killed. */
    private static void takeOrders(DataInputStream in, LinkedBlockingQueue<Order> orders) {
        try {
            while (true) {
                orders.add(Order.receive(in));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(PORTAL_IS_GONE);
        }
    }

    private void readAll(LinkedBlockingQueue<Order> orders) {
        try {
            Frame.send(out, Frame.Kind.READY, new byte[0]);
            while (true) {
                read(orders.take());
            }
        } catch (Throwable e) {
            // Out of memory or stack: other threads and parsers may have met it too.
            log.println("ends over " + e.getClass().getName());
            Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : IN_TROUBLE);
        }
    }

    private void read(Order order) throws IOException {
        log.println("reads " + order.id());
        Telling telling = new Telling(out, names, maxCharacters);
        Tally tally = new Tally();
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, order.name());
        try (TikaInputStream file = TikaInputStream.get(Path.of(order.path()), metadata)) {
            String mediaType = detector.detect(file, metadata).toString();
            telling.detected(mediaType);
            metadata.set(Metadata.CONTENT_TYPE, mediaType);
            metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, mediaType);
            new RecursiveParserWrapper(parser).parse(file, telling, metadata, context(order, telling, tally));
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // The wrapper has told it already, as the document's own failure.
            log.println("met " + e.getClass().getName());
        }
        telling.done(tally);
    }

    private static ParseContext context(Order order, Telling telling, Tally tally) {
        ParseContext context = new ParseContext();
        context.set(Tally.class, tally);
        context.set(Telling.class, telling);
        HtmlBlocks.addTo(context);
        if (!order.password().isEmpty()) {
            context.set(PasswordProvider.class, document -> order.password());
        }
        return context;
    }
}
