package org.incidentcommons.extract.fork;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.apache.tika.sax.ContentHandlerFactory;
import org.apache.tika.sax.WriteLimiter;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tells the portal of one file while it is read: each document in it from its beginning, its text as it comes, and at
 * its end what it says about itself.
 */
final class Telling extends AbstractRecursiveParserWrapperHandler {
    private static final int LONGEST_VALUE = 20_000; // characters; ample for a title, a list of authors, a stack trace
    private static final int LONGEST_METADATA = 250_000; // characters; three bytes each are below a frame

    private final OutputStream out;
    private final Set<String> names;
    private final Map<ContentHandler, Integer> numbers = new IdentityHashMap<>();
    private int begun;
    private int depth;

    /** @param names of metadata that the portal wants to know */
    Telling(OutputStream out, Set<String> names, int maxCharacters) {
        super(new Bounded(maxCharacters));
        this.out = out;
        this.names = names;
    }

    /** Tika takes the limit of characters, which holds for a file with everything in it, from here. */
    private record Bounded(int getWriteLimit) implements ContentHandlerFactory, WriteLimiter {
        @Override
        public boolean isThrowOnWriteLimitReached() {
            return true;
        }

        @Override
        public ContentHandler getNewContentHandler() {
            throw new IllegalStateException("Telling makes the handlers");
        }

        @Override
        public ContentHandler getNewContentHandler(OutputStream out, Charset charset) {
            throw new IllegalStateException("Telling makes the handlers");
        }
    }

    @Override
    public ContentHandler getNewContentHandler() {
        int number = begun++;
        XhtmlWriter handler = new XhtmlWriter(text -> tell(number, text));
        numbers.put(handler, number);
        if (number == 0) {
            begin(0);
        }
        return handler;
    }

    @Override
    public void startEmbeddedDocument(ContentHandler handler, Metadata metadata) throws SAXException {
        begin(++depth);
        super.startEmbeddedDocument(handler, metadata);
    }

    @Override
    public void endEmbeddedDocument(ContentHandler handler, Metadata metadata) throws SAXException {
        super.endEmbeddedDocument(handler, metadata);
        depth--;
        end(handler, metadata);
    }

    @Override
    public void endDocument(ContentHandler handler, Metadata metadata) throws SAXException {
        super.endDocument(handler, metadata);
        end(handler, metadata);
    }

    /** @return whether anything embedded in the file was begun */
    boolean hasEmbedded() {
        return begun > 1;
    }

    private void begin(int depth) {
        send(Frame.Kind.BEGINS, content -> content.writeInt(depth));
    }

    private void tell(int number, String text) {
        send(Frame.Kind.TEXT, content -> {
            content.writeInt(number);
            content.write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void end(ContentHandler handler, Metadata metadata) throws SAXException {
        ((XhtmlWriter) handler).finish();
        int number = numbers.remove(handler);
        List<String> pairs = new ArrayList<>();
        int characters = 0;
        for (String name : metadata.names()) {
            for (String value : names.contains(name) ? metadata.getValues(name) : new String[0]) {
                String kept = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
                characters += name.length() + kept.length();
                if (characters <= LONGEST_METADATA) {
                    pairs.add(name);
                    pairs.add(kept);
                }
            }
        }
        send(Frame.Kind.METADATA, content -> {
            content.writeInt(number);
            content.writeInt(pairs.size() / 2);
            for (String word : pairs) {
                Words.write(content, word);
            }
        });
    }

    void detected(String mediaType) {
        send(Frame.Kind.DETECTED, content -> content.write(mediaType.getBytes(StandardCharsets.UTF_8)));
    }

    void alive() {
        send(Frame.Kind.ALIVE, content -> {});
    }

    void done(Tally tally) {
        send(Frame.Kind.DONE, content -> content.write(tally.bytes()));
    }

    private interface Content {
        void writeTo(DataOutputStream content) throws IOException;
    }

    /** When the portal is gone there is nobody to go on for. */
    private void send(Frame.Kind kind, Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(new DataOutputStream(bytes));
            Frame.send(out, kind, bytes.toByteArray());
        } catch (IOException e) {
            Runtime.getRuntime().halt(ForkServer.PORTAL_IS_GONE);
            throw new UncheckedIOException(e);
        }
    }
}
