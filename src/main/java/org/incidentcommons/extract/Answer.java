package org.incidentcommons.extract;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.incidentcommons.extract.fork.Frame;
import org.incidentcommons.extract.fork.Tally;
import org.incidentcommons.extract.fork.Words;

/**
 * What the fork tells of one file, put together as it comes: whatever happens to the fork, what it told is here. Takes
 * nothing on trust: sizes, numbers and order are checked.
 */
final class Answer {
    private static final int MAX_VALUES = 10_000; // in the metadata of one document; the fork's limits keep far below

    private final long maxBytes;
    private final int maxDocuments;
    private final List<Told> documents = new ArrayList<>();
    private long bytes;
    private String mediaType = "";
    private Tally tally = new Tally();
    private boolean done;

    private static final class Told {
        final Metadata metadata = new Metadata();
        final StringBuilder xhtml = new StringBuilder();
        final int depth;

        Told(int depth) {
            this.depth = depth;
        }
    }

    /** More was told than is taken over of one file. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("the fork told more than is taken over");
        }
    }

    /**
     * @param maxBytes all messages together
     * @param maxDocuments the file itself and what is embedded in it
     */
    Answer(long maxBytes, int maxDocuments) {
        this.maxBytes = maxBytes;
        this.maxDocuments = maxDocuments;
    }

    /** @throws IOException when the message makes no sense here */
    void take(Frame frame) throws IOException {
        bytes += frame.content().length;
        if (bytes > maxBytes) {
            throw new TooMuch();
        }
        DataInputStream content = new DataInputStream(new ByteArrayInputStream(frame.content()));
        switch (frame.kind()) {
            case DETECTED -> mediaType = new String(frame.content(), StandardCharsets.UTF_8);
            case BEGINS -> begin(content.readInt());
            case TEXT -> document(content).xhtml.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            case METADATA -> describe(document(content).metadata, content);
            case ALIVE -> {}
            case DONE -> {
                tally = Tally.of(frame.content());
                done = true;
            }
            case READY -> throw new IOException("READY in the middle of a file");
        }
    }

    private void begin(int depth) throws IOException {
        boolean follows = documents.isEmpty() ? depth == 0 : depth > 0 && depth <= documents.getLast().depth + 1;
        if (!follows) {
            throw new IOException("a document at depth " + depth + " after " + documents.size());
        }
        if (documents.size() >= maxDocuments) {
            throw new TooMuch();
        }
        documents.add(new Told(depth));
    }

    private Told document(DataInputStream content) throws IOException {
        int number = content.readInt();
        if (number < 0 || number >= documents.size()) {
            throw new IOException("document " + number + " of " + documents.size());
        }
        return documents.get(number);
    }

    private static void describe(Metadata metadata, DataInputStream content) throws IOException {
        int values = content.readInt();
        if (values < 0 || values > MAX_VALUES) {
            throw new IOException(values + " values");
        }
        for (int i = 0; i < values; i++) {
            metadata.add(Words.read(content), Words.read(content));
        }
    }

    boolean isDone() {
        return done;
    }

    Tally tally() {
        return tally;
    }

    /** As detected before reading began; empty when not even that was told. */
    Optional<String> mediaType() {
        return Optional.of(mediaType).filter(type -> type.matches("[\\w.+-]{1,100}/[\\w.+-]{1,150}.*"));
    }

    /** The file itself first, then what is embedded in it, each before what is embedded in that; with their text. */
    List<Metadata> documents() {
        for (Told document : documents) {
            document.metadata.set(TikaCoreProperties.TIKA_CONTENT, document.xhtml.toString());
            document.metadata.set(TikaCoreProperties.EMBEDDED_DEPTH, document.depth);
            if (document.metadata.get(Metadata.CONTENT_TYPE) == null && document.depth == 0) {
                mediaType().ifPresent(type -> document.metadata.set(Metadata.CONTENT_TYPE, type));
            }
        }
        return documents.stream().map(document -> document.metadata).toList();
    }

    /** Counts only: what was told is unsanitized. */
    @Override
    public String toString() {
        return "Answer[%d documents, %d bytes]".formatted(documents.size(), bytes);
    }
}
